import { expect, it } from "vitest";
import { buildEventRecords, buildThreadRecords, buildTopicRecords } from "../../../src/exports/records.ts";
import { listModifiedDays } from "../../../src/exports/sitemap.ts";
import { buildSampleArchive, sampleUrls as urls } from "../../support/sample-archive.ts";

it("knows the day of the newest content of every page", () => {
  const archive = buildSampleArchive();
  const days = listModifiedDays(
    buildEventRecords(archive, urls),
    buildTopicRecords(archive, urls),
    buildThreadRecords(archive, urls),
    urls,
  );
  expect(Object.fromEntries(days)).toMatchObject({
    "https://example.org/hackathons/": "2030-07-05",
    "https://example.org/hackathons/events/2030-07/": "2030-07-05",
    "https://example.org/hackathons/events/2030-07/warm-caches/": "2030-07-05",
    "https://example.org/hackathons/threads/warm-caches/": "2030-07-05",
    "https://example.org/hackathons/repositories/example/widgets/": "2030-07-05",
    "https://example.org/hackathons/repositories/example/manual/": "2030-01-31",
  });
  expect(days.has("https://example.org/hackathons/about/")).toBe(false);
});
