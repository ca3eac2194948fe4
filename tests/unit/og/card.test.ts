import sharp from "sharp";
import { expect, it } from "vitest";
import { drawCard, renderCard } from "../../../src/og/card.ts";
import { fitTitle } from "../../../src/og/fit-title.ts";
import { loadTypeface } from "../../../src/og/text-paths.ts";
import { buildSampleArchive, sampleSite as site } from "../../support/sample-archive.ts";

const title = loadTypeface("fraunces");
const long =
  "Moving `machine-controller-manager` Deployment Responsibility To the Component That Knows Most About Machines and About Everything Else That Happens on a Cluster at Night When Nobody Looks";

it.each([
  ["IPv6"],
  ["A full garden on the developer's machine"],
  ["Replacement-Of-ShootStates-With-Data-In-Backup-Buckets-Without-Any-Space-At-All"],
  [long],
  ["x".repeat(200)],
])("fits %s into its box", (text) => {
  const { lines, size } = fitTitle(text, title, 640, 330);
  for (const line of lines) expect(title.measure(line, size)).toBeLessThanOrEqual(640);
  expect(lines.length * size * 1.14).toBeLessThanOrEqual(330);
});

it("ends a title that is cut with an ellipsis, after a whole word", () => {
  const { lines } = fitTitle(long, title, 640, 120);
  expect(lines.at(-1)).toMatch(/\S …$/);
});

it("is a picture of 1200 × 630 and at most 60 kB", async () => {
  const { events, topicsByEvent } = buildSampleArchive();
  const event = events.at(-1);
  const topics = topicsByEvent.get(event?.id ?? "") ?? [];
  if (!event) throw new Error("The sample has events.");
  const [topic] = topics;
  if (!topic) throw new Error("The event has topics.");
  const picture = await drawCard({ event, topic: { ...topic, title: long }, topics }, site);
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
  expect(picture.length).toBeLessThan(60_000);
});

it("needs no fonts, and leaves out what the typeface does not have", () => {
  const [event] = buildSampleArchive().events;
  if (!event) throw new Error("The sample has events.");
  const card = renderCard({ event, topic: null, topics: [] }, { name: "Hack 漢字 Łódź", language: "en" });
  expect(card).not.toMatch(/<text|font-family|NaN/);
});

it("has no plant and a wider title where the community wants none, in the community's colours", () => {
  const [event] = buildSampleArchive().events;
  if (!event) throw new Error("The sample has events.");
  const colours = {
    light: { paper: "#ffffff", accent: "#0b5cad" },
    dark: { paper: "#101418", accent: "#8ec5ff" },
  };
  const card = renderCard({ event, topic: null, topics: [] }, { ...site, plants: false, colours });
  expect(card).not.toContain("plate-");
  expect(card).toContain('<path fill="#ffffff"');
  expect(card).toContain("H1136");
});
