import { expect, it } from "vitest";
import { findTrail, type TrailSide } from "../../../src/archive/thread-trail.ts";
import { archiveOf } from "../../support/archive-of.ts";

const ids = Array.from({ length: 8 }, (_, index) => `203${index}-01`);
const archive = archiveOf(
  Object.fromEntries([...ids.map((id) => [id, "## Faster Widgets\n\na\n"]), ["2039-01", "## Other\n\na\n"]]),
);
const listEvents = ({ steps }: TrailSide | { steps: [] }) => steps.map(({ topic }) => topic.event);

it("names the four nearest topics of a thread in each direction, and how many more there are", () => {
  const topic = archive.topics.find(({ event }) => event === "2036-01");
  const trail = topic && findTrail(archive, topic);
  expect(listEvents(trail?.before ?? { steps: [] })).toEqual(["2035-01", "2034-01", "2033-01", "2032-01"]);
  expect(trail?.before.more).toBe(2);
  expect(trail?.before.steps[0]?.joins).toHaveLength(1);
  expect(listEvents(trail?.after ?? { steps: [] })).toEqual(["2037-01"]);
  expect(trail?.after.more).toBe(0);
});

it("is not there for work of one event", () => {
  const other = archive.topics.find(({ event }) => event === "2039-01");
  expect(other && findTrail(archive, other)).toBeNull();
});

it("does not give a file of the thread as a reason", () => {
  const listed = archiveOf(
    { "2030-01": "## Ropes\n\na\n", "2030-07": "## Pipes\n\na\n" },
    { work: "---\ntitle: Work\ntopics: [2030-01/ropes, 2030-07/pipes]\n---\n" },
  );
  const [pipes] = listed.topics;
  const trail = pipes && findTrail(listed, pipes);
  expect(trail?.before.steps.map(({ topic, joins }) => [topic.id, joins])).toEqual([["2030-01/ropes", []]]);
});
