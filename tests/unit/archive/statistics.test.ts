import { expect, it } from "vitest";
import { countStatistics, gatherYears } from "../../../src/archive/statistics.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";

const statistics = countStatistics(buildSampleArchive());

it("counts new and continued work, without events that lie ahead", () => {
  const counts = statistics.events.map(({ event, fresh, continued, contributions }) => [
    event.id,
    fresh,
    continued,
    contributions,
  ]);
  expect(counts).toEqual([
    ["2030-01", 2, 0, 1],
    ["2030-07", 0, 1, 1],
  ]);
  expect(gatherYears(statistics.events)).toEqual([
    { year: "2030", fresh: 2, continued: 1, contributions: 2 },
  ]);
});

it("counts motivations, repositories, organizers and places", () => {
  expect(statistics.motivations).toEqual([
    { name: "cost", count: 1 },
    { name: "security", count: 1 },
  ]);
  expect(statistics.repositories.map(({ name, count }) => [name, count])).toEqual([
    ["example/widgets", 2],
    ["example/manual", 1],
  ]);
  expect(statistics.organizers.map(({ name }) => name)).toEqual(["Example, Inc.", "Sample"]);
  expect(statistics.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
    ["Samplebury", [40.4, -3.7]],
    ["Exampletown", [48.5, 9.5]],
  ]);
});

it("names benefits without a name of their own last, however many they are", () => {
  const topic = (title: string, motivation: string): string =>
    `## ${title}\n\n**Motivation:** ${motivation}\n`;
  const archive = archiveOf({
    "2030-01":
      topic("Ropes", "🪁 prettier") + topic("Pipes", "🪁 prettier") + topic("Nuts", "💰 lower costs"),
  });
  expect(countStatistics(archive).motivations.map(({ name, count }) => [name, count])).toEqual([
    ["cost", 1],
    ["other", 2],
  ]);
});
