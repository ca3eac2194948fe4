import { expect, it } from "vitest";
import { formatFullText, formatLlmsText } from "../../../src/llms/llms.ts";
import { listTakeAwayFiles } from "../../../src/take-away/files.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

it("gives each topic its own lines of the wrap-up, and three files in all, each event its source, and each thread its feed", () => {
  const source = "---\ntitle: T\n---\nHello.\n\n## First\nOne.\n\n## Second\nTwo.\n";
  const files = listTakeAwayFiles(archiveOf({ "2030-01": source }), new Map([["2030-01", source]]), {
    site,
    urls,
    today: "2030-02-01",
  });
  expect(files.map(({ href }) => href.replace("/hackathons/events/", ""))).toEqual([
    "2030-01.md",
    "2030-01.bib",
    "2030-01.csl.json",
    "2030-01/first.md",
    "2030-01/first.bib",
    "2030-01/first.csl.json",
    "2030-01/second.md",
    "2030-01/second.bib",
    "2030-01/second.csl.json",
  ]);
  expect(files[0]?.content).toBe(source);
  expect(files[3]?.content).toBe("## First\nOne.\n");
  const sample = buildSampleArchive();
  const feeds = listTakeAwayFiles(sample, new Map(), { site, urls, today: "2030-12-31" }).filter(({ href }) =>
    href.endsWith("/feed.xml"),
  );
  expect(sample.threads.length).toBeGreaterThan(0);
  expect(feeds.map(({ href }) => href)).toEqual(sample.threads.map(({ slug }) => urls.threadFeed(slug)));
});

it("tells language models where everything is", () => {
  const text = formatLlmsText(buildSampleArchive(), site, urls);
  expect(text).toMatch(/^# Example & Söhne <Hack Week>\n\n> Everything/);
  expect(text).toContain("- [July 2030](https://example.org/hackathons/events/2030-07.md): 1–5 July 2030, ");
  expect(text).toContain("https://example.org/hackathons/llms-full.txt");
  expect(formatFullText([{ eventId: "2030-01", source: "# One\n" }], site, urls)).toContain(
    "<!-- https://example.org/hackathons/events/2030-01/ -->\n\n# One\n",
  );
});
