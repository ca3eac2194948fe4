import { expect, it } from "vitest";
import { formatFullText, formatLlmsText } from "../../../src/exports/llms.ts";
import { sliceTopic } from "../../../src/exports/sources.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

it("gives each topic its own lines of the wrap-up", () => {
  const source = "---\ntitle: T\n---\nHello.\n\n## First\nOne.\n\n## Second\nTwo.\n";
  const { topics } = archiveOf({ "2030-01": source });
  expect(topics.map((topic) => sliceTopic(source, topic))).toEqual(["## First\nOne.\n", "## Second\nTwo.\n"]);
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
