import { expect, it } from "vitest";
import { countArchive } from "../../../src/archive/numbers.ts";
import { countStatistics } from "../../../src/archive/statistics.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";
import { inventArchive, inventMonths } from "../garden/invented-archive.ts";

it.each([
  ["the sample", buildSampleArchive()],
  ["an invented archive", inventArchive(inventMonths(5), 3, 2)],
  ["an empty archive", archiveOf({})],
])("counts the same on all pages in %s", (_, archive) => {
  const numbers = countArchive(archive);
  const statistics = countStatistics(archive);
  expect(numbers.repositories).toBe(statistics.repositories.length);
  expect(numbers.repositories).toBe(archive.repositories.entries.length);
  expect(numbers.topics).toBe(statistics.topicCount);
  expect(numbers.topics).toBe([...archive.topicsByEvent.values()].flat().length);
  for (const { name, count } of statistics.repositories)
    expect(archive.repositories.entries.find((entry) => entry.name === name)?.topics).toHaveLength(count);
});
