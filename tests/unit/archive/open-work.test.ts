import { expect, test } from "vitest";
import { listWantedWork } from "../../../src/archive/next-steps.ts";
import { archiveOf } from "../../support/archive-of.ts";

const archive = archiveOf({
  "2030-06": "## Widget Soup\n\n**Next Steps:** Salt.\n\n## Spoons\n\nAll done.",
  "2030-01":
    "## Continue Widget Trees\n\nSee [before](https://example.org/events/2029-06/widget-trees/).\n\n**Next Steps:** Water.",
  "2029-06": "## Widget Trees\n\n**Next Steps:** Grow.",
});

test("work that went on comes first, by its last topic, then single topics", () => {
  const works = listWantedWork(archive, 6).map(({ topic, thread }) => [topic.id, thread?.topics.length ?? 0]);
  expect(works).toEqual([
    ["2030-01/continue-widget-trees", 2],
    ["2030-06/widget-soup", 0],
  ]);
});

test("no more than asked for", () => {
  expect(listWantedWork(archive, 1)).toHaveLength(1);
});
