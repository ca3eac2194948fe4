import { expect, it } from "vitest";
import { inventArchive, TOPICS_PER_EVENT } from "../../../bench/invent-archive.ts";
import { archiveOf } from "../../support/archive-of.ts";

it("invents the same archive every time, with threads and without errors", () => {
  const files = inventArchive(12);
  expect([...inventArchive(12)]).toEqual([...files]);
  const archive = archiveOf(
    Object.fromEntries([...files].map(([name, text]) => [name.replace(/\.md$/, ""), text])),
  );
  expect(archive.topics).toHaveLength(12 * TOPICS_PER_EVENT);
  expect(archive.threads.length).toBeGreaterThan(5);
});
