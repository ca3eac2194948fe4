import { expect, it } from "vitest";
import { groupNextSteps, listNextSteps, type NextStepGroup } from "../../../src/archive/next-steps.ts";
import { indexOutcomes } from "../../../src/archive/outcomes.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";

function describe(group: NextStepGroup): [kind: string, name: string, titles: string[]] {
  const titles = group.steps.map(({ topic }) => topic.title);
  switch (group.kind) {
    case "thread":
      return [group.kind, group.thread.slug, titles];
    case "repository":
      return [group.kind, group.name, titles];
    case "single":
      return [group.kind, "", titles];
    case "done":
      return [group.kind, group.event.id, titles];
  }
}

it("lists what topics left to do, newest first, and who went on with it", () => {
  const steps = listNextSteps(buildSampleArchive());
  expect(steps.map(({ topic, pickedUpBy, isOpen }) => [topic.title, pickedUpBy?.title, isOpen])).toEqual([
    ["Warm Caches", undefined, true],
    ["Faster widgetd Startup & More {100%} #1_2", "Warm Caches", false],
    ["Lone Topic", undefined, true],
  ]);
});

it("gathers what is open by thread and repository, then what went on by event", () => {
  expect(groupNextSteps(listNextSteps(buildSampleArchive())).map(describe)).toEqual([
    ["thread", "warm-caches", ["Warm Caches"]],
    ["repository", "example/manual", ["Lone Topic"]],
    ["done", "2030-01", ["Faster widgetd Startup & More {100%} #1_2"]],
  ]);
});

it("puts a topic to the repository with most open topics, and what has none at the end", () => {
  const archive = archiveOf({
    "2030-01": `## A\nx/one#1 x/two#1\n\n**Next Steps:** Go.
## B\nx/two#2\n\n**Next Steps:** Go.
## C\n\n**Next Steps:** Go.
## D\nx/one#3 y/last#1\n\n**Next Steps:** Go.
## E\nx/two#4\n\nAll done.`,
  });
  expect(groupNextSteps(listNextSteps(archive)).map(describe)).toEqual([
    ["repository", "x/one", ["A", "D"]],
    ["repository", "x/two", ["B"]],
    ["single", "", ["C"]],
  ]);
});

it("calls nothing open that shipped, whose steps were merged, or whose issue is closed", () => {
  const archive = archiveOf({
    "2030-01": `---\ntitle: T\ndate: {start: 2030-01-14, end: 2030-01-18}\n---
## Shipped\nhttps://github.com/x/y/pull/1\n\n**Next Steps:** Measure.
## Named\n\n**Next Steps:** Merge https://github.com/x/y/pull/2.
## Settled\nhttps://github.com/x/y/issues/3\n\n**Next Steps:** Discuss.
## Waiting\nhttps://github.com/x/y/pull/4\n\n**Next Steps:** Review.
## Refused\nhttps://github.com/x/y/pull/5\n\n**Next Steps:** Try again.
## Known Before\nhttps://github.com/x/y/pull/6\n\n**Next Steps:** Go on.`,
  });
  const asOf = "2030-08-21";
  const outcomes = indexOutcomes([
    { ref: "x/y#1", state: "merged", date: "2030-01-20", release: { tag: "v1.0.0" }, asOf },
    { ref: "x/y#2", state: "merged", date: "2030-02-01", asOf },
    { ref: "x/y#3", state: "not-planned", asOf },
    { ref: "x/y#4", state: "open", asOf },
    { ref: "x/y#5", state: "closed", asOf },
    { ref: "x/y#6", state: "merged", date: "2029-12-01", asOf },
  ]);
  const steps = listNextSteps({ ...archive, outcomes });
  expect(steps.filter(({ isOpen }) => isOpen).map(({ topic }) => topic.title)).toEqual([
    "Waiting",
    "Refused",
    "Known Before",
  ]);
  expect(steps[1]?.doneSince.map(({ outcome }) => outcome.ref)).toEqual(["x/y#2"]);
});

it("takes `N/A` for no next steps", () => {
  const archive = archiveOf({ "2030-01": "## A\n\n**Next Steps:** N/A\n\n## B\n\n**Next Steps:** None.\n" });
  expect(listNextSteps(archive)).toEqual([]);
});
