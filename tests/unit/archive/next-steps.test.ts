import { expect, it } from "vitest";
import { groupByEvent, listNextSteps, summariseNextSteps } from "../../../src/archive/next-steps.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";

const steps = listNextSteps(buildSampleArchive());

it("lists what topics left to do, newest first, and who went on with it", () => {
  expect(steps.map(({ topic, pickedUpBy }) => [topic.title, pickedUpBy?.title])).toEqual([
    ["Warm Caches", undefined],
    ["Faster widgetd Startup & More {100%} #1_2", "Warm Caches"],
    ["Lone Topic", undefined],
  ]);
});

it("gathers what is open by thread and repository", () => {
  const { open, threads, repositories } = summariseNextSteps(steps);
  expect([open, threads.length]).toEqual([2, 1]);
  expect(repositories).toEqual([
    { name: "example/manual", count: 1 },
    { name: "example/widgets", count: 1 },
  ]);
  expect(groupByEvent(steps).map(({ event }) => event.id)).toEqual(["2030-07", "2030-01"]);
});
