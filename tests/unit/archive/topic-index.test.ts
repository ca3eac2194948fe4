import { expect, it } from "vitest";
import { countFacet, type FacetValues, matchesFilter } from "../../../src/archive/topic-filters.ts";
import { buildTopicIndex } from "../../../src/archive/topic-index.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";

const none: FacetValues = { year: [], event: [], motivation: [], repository: [], outcome: [] };
const topics: FacetValues[] = [
  { ...none, year: ["2030"], repository: ["x/y", "x/z"] },
  { ...none, year: ["2030"], repository: ["x/y"], outcome: ["merged"] },
  { ...none, year: ["2031"], repository: ["x/z"], outcome: ["merged"] },
];

it("counts a facet's values with the choices made for the others", () => {
  const count = (filter: Parameters<typeof countFacet>[2]) =>
    Object.fromEntries(countFacet(topics, "repository", filter));
  expect(count({})).toEqual({ "x/y": 2, "x/z": 2 });
  expect(count({ year: "2030" })).toEqual({ "x/y": 2, "x/z": 1 });
  expect(count({ year: "2030", outcome: "merged" })).toEqual({ "x/y": 1 });
  // What is chosen for the facet itself could be chosen otherwise.
  expect(count({ year: "2031", repository: "x/y" })).toEqual({ "x/z": 1 });
});

it("keeps topics that have every chosen value", () => {
  const shown = topics.filter((topic) =>
    matchesFilter(topic, { year: "2030", repository: "x/z", outcome: "" }),
  );
  expect(shown).toEqual([topics[0]]);
});

it("lists events that have topics, and what these can be narrowed by, the most common first", () => {
  const archive = buildSampleArchive();
  const { groups, values, total } = buildTopicIndex(archive.events, archive);
  expect(groups.map(({ event, entries }) => [event.id, entries.length])).toEqual([
    ["2030-07", 1],
    ["2030-01", 2],
  ]);
  expect(total).toBe(3);
  expect(values.repository).toEqual([
    { value: "example/widgets", count: 2 },
    { value: "example/manual", count: 1 },
  ]);
  expect(values.motivation.map(({ value }) => value)).toEqual(["cost", "security"]);
});
