import { expect, it } from "vitest";
import type { EventTimes } from "../../../src/archive/outcome-lists.ts";
import { countStatistics } from "../../../src/archive/statistics.ts";
import * as captions from "../../../src/format/plot-captions.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";

it("says what is to be seen in each plot", () => {
  const statistics = countStatistics(buildSampleArchive());
  expect([
    captions.describeWork(statistics.events),
    captions.describeMotivations(statistics),
    captions.describeRepositories(statistics),
    captions.describeOrganizers(statistics),
    captions.describePlaces(statistics),
  ]).toMatchInlineSnapshot(`
    [
      "3 topics at 2 events, up to 2 at one (January 2030); 1 was found to go on with earlier work.",
      "“Lower cost” leads the reasons, named by 1 of 3 topics; 2 name none.",
      "2 of 3 topics touched example/widgets; 1 of 2 repositories was touched by one topic only.",
      "Example, Inc. invited to 1 of 2 events.",
      "2 places; 1 of 2 events took place in Samplebury.",
    ]
  `);
});

it("says how long it took, with the base and the day of the counts", () => {
  const [event] = buildSampleArchive().events;
  if (!event) throw new Error("The sample archive has no event.");
  const times: EventTimes[] = [
    { event, toMerge: [0, 2, 9], toRelease: [30] },
    { event, toMerge: [1], toRelease: [] },
  ];
  const merges = { merged: 4, total: 6, unknown: 0 };
  expect(captions.describeTimes(times, merges, "21 August 2030")).toMatchInlineSnapshot(
    `"4 of 6 pull requests were merged by 21 August 2030, half of them within 1 day after their event; 1 was in a release by then, half of those within 30 days."`,
  );
  expect(captions.describeTimes(times, { merged: 1, total: 1, unknown: 0 }, "21 August 2030")).toContain(
    "pull request was merged",
  );
});

it("says nothing about an archive that is empty", () => {
  const statistics = countStatistics(archiveOf({}));
  expect(captions.describeWork(statistics.events)).toBe("");
  expect(captions.describeMotivations(statistics)).toBe("");
  expect(captions.describeRepositories(statistics)).toBe("");
  expect(captions.describeOrganizers(statistics)).toBe("");
  expect(captions.describePlaces(statistics)).toBe("");
});
