import { SyntaxValidator } from "fast-xml-validator";
import { parseAtomFeed } from "feedsmith";
import { expect, it } from "vitest";
import { buildEventFeed, buildThreadFeed, formatAtom } from "../../../src/exports/atom.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

const archive = buildSampleArchive();
const context = { site, urls, today: "2030-08-01" };

it("gives feed readers all events, the newest first", () => {
  const feed = parseAtomFeed(formatAtom(buildEventFeed(archive, context)));
  expect(feed.title).toEqual(expect.objectContaining({ value: site.name }));
  expect(feed.id).toBe("https://example.org/hackathons/feed.xml");
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ["self", "https://example.org/hackathons/feed.xml"],
    ["alternate", "https://example.org/hackathons/events/"],
  ]);
  expect(feed.entries?.map(({ id, updated }) => [id, updated])).toEqual([
    ["https://example.org/hackathons/events/2031-02/", "2030-08-01T00:00:00.000Z"],
    ["https://example.org/hackathons/events/2030-07/", "2030-07-05T00:00:00.000Z"],
    ["https://example.org/hackathons/events/2030-01/", "2030-01-31T00:00:00.000Z"],
  ]);
  expect(feed.updated).toBe("2030-08-01T00:00:00.000Z");
});

it("keeps markup characters of titles", () => {
  const feed = parseAtomFeed(formatAtom(buildEventFeed(archive, context)));
  expect(JSON.stringify(feed.entries?.at(-1))).toContain("Faster widgetd Startup &amp; More");
  expect(JSON.stringify(feed.entries?.at(-1)?.summary)).toContain("The first & best week");
});

it("gives every thread a feed of its topics, the latest first", () => {
  const [thread] = archive.threads;
  if (!thread) throw new Error("The sample has a thread.");
  const feed = parseAtomFeed(formatAtom(buildThreadFeed(thread, archive, context)));
  expect(feed.entries?.map(({ id }) => id)).toEqual([
    "https://example.org/hackathons/events/2030-07/warm-caches/",
    "https://example.org/hackathons/events/2030-01/faster-widgetd-startup-more-100-1-2/",
  ]);
});

it("leaves out characters that XML cannot hold", () => {
  const feed = { ...buildEventFeed(archive, context), title: { value: "a\u0000b\u0008\uFFFE\uD800c😀" } };
  expect(formatAtom(feed)).toContain("<title>abc😀</title>");
});

it("keeps text that would end a section of character data", () => {
  const title = "]]></title><script>]]\u0000>&amp;";
  const text = formatAtom({ ...buildEventFeed(archive, context), title: { value: title } });
  expect(SyntaxValidator.validate(text)).toBe(true);
  expect(parseAtomFeed(text).title?.value).toBe("]]></title><script>]]>&amp;");
});
