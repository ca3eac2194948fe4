import { expect, it } from "vitest";
import { formatFullText, formatLlmsText } from "../../../src/llms/llms.ts";
import { listTakeAwayFiles } from "../../../src/take-away/files.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

it("gives each topic its own lines of the wrap-up, and three files in all", () => {
  const source = "---\ntitle: T\n---\nHello.\n\n## First\nOne.\n\n## Second\nTwo.\n";
  const files = listTakeAwayFiles(
    archiveOf({ "2030-01": source }),
    new Map([["2030-01", source]]),
    site,
    urls,
  );
  expect(files.map(({ href }) => href.replace("/hackathons/events/", ""))).toEqual([
    "2030-01.bib",
    "2030-01.csl.json",
    "2030-01/first.md",
    "2030-01/first.bib",
    "2030-01/first.csl.json",
    "2030-01/second.md",
    "2030-01/second.bib",
    "2030-01/second.csl.json",
  ]);
  expect(files[2]?.content).toBe("## First\nOne.\n");
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
