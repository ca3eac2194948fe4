import { expect, it } from "vitest";
import { indexOutcomes } from "../../../src/archive/outcomes.ts";
import { buildTimeline } from "../../../src/archive/thread-timeline.ts";
import { archiveOf } from "../../support/archive-of.ts";

const event = (start: string, end: string, body: string) =>
  `---\ntitle: T\ndate: {start: ${start}, end: ${end}}\n---\n${body}`;
const merged = (ref: string, date: string, release?: { tag: string; date: string }) => ({
  ref,
  state: "merged" as const,
  date,
  asOf: "2031-01-01",
  ...(release ? { release } : {}),
});
const archive = {
  ...archiveOf({
    "2030-01": event("2030-01-07", "2030-01-11", "## Gates\na/b#1 a/b#2 a/b#9"),
    "2030-07": event("2030-07-01", "2030-07-05", "## Wider Gates\nGoes on with a/b#9; a/b#3"),
  }),
  outcomes: indexOutcomes([
    merged("a/b#1", "2030-02-01", { tag: "v1", date: "2030-08-01" }),
    merged("a/b#2", "2030-02-01", { tag: "v1", date: "2030-08-01" }),
    merged("a/b#3", "2030-07-05"),
    { ref: "a/b#9", state: "open", asOf: "2031-01-01" },
  ]),
};

it("tells what was merged and released between the events, what came together as one", () => {
  const [thread] = archive.threads;
  const steps = thread ? buildTimeline(thread, archive) : [];
  const told = steps.map(({ topics, shipped }) => [
    ...topics.map(({ topic }) => topic.title),
    ...shipped.map(({ kind, date, repository, tag, outcomes }) =>
      [kind, date, repository, tag, ...outcomes.map(({ outcome }) => outcome.ref)].join(" "),
    ),
  ]);
  expect(told).toEqual([
    ["Gates", "merged 2030-02-01 a/b  a/b#1 a/b#2"],
    ["Wider Gates", "merged 2030-07-05 a/b  a/b#3", "released 2030-08-01 a/b v1 a/b#1 a/b#2"],
  ]);
});
