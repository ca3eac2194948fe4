import { expect, it } from "vitest";
import { buildArchive } from "../../../src/archive/archive.ts";
import { countArchive, countStatistics } from "../../../src/archive/statistics.ts";
import { buildSearchRecords } from "../../../src/search/build/records.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import type { Event } from "../../../src/wrapup/model.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";
import { inventArchive, inventMonths } from "../garden/invented-archive.ts";

it("counts no event that is only announced, and begins with the oldest that took place", () => {
  const { events, topics } = buildSampleArchive();
  const [newest, oldest] = events;
  const announced = { ...newest, id: "2099-01", status: "announced", dates: null } as Event;
  const undated = { ...oldest, dates: null } as Event;
  const { events: count, firstYear } = countArchive(
    buildArchive([announced, ...events.slice(0, -1), undated], topics),
  );
  expect(count).toBe(events.filter(({ status }) => status === "complete").length);
  expect(firstYear).toBe("2030");
});

it.each([
  ["the sample", buildSampleArchive()],
  ["an invented archive", inventArchive(inventMonths(5), 3, 2)],
  ["an empty archive", archiveOf({})],
  [
    "an archive with a fork",
    archiveOf({
      "2030-01": `---\ntitle: January\ndate: {start: 2030-01-14, end: 2030-01-18}\n---
## Widget Trees\n\nhttps://github.com/example/widgets/pull/1
## Widget Soup\n\nhttps://github.com/ada/widgets/tree/soup`,
    }),
  ],
])("counts the same on all pages in %s", (_, archive) => {
  const numbers = countArchive(archive);
  const statistics = countStatistics(archive);
  expect(numbers.repositories).toBe(statistics.repositories.length);
  expect(numbers.repositories).toBe(archive.repositories.entries.length);
  expect(numbers.events).toBe(statistics.events.length);
  expect(numbers.topics).toBe(statistics.topicCount);
  expect(numbers.topics).toBe([...archive.topicsByEvent.values()].flat().length);
  const records = buildSearchRecords(archive, "en");
  for (const { name, count } of statistics.repositories) {
    expect(archive.repositories.entries.find((entry) => entry.name === name)?.topics).toHaveLength(count);
    const isFiltered = ({ filters }: SearchRecord) => filters.repository?.some(({ value }) => value === name);
    expect(records.filter(isFiltered)).toHaveLength(count);
  }
});
