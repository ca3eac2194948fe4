import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { expect, it } from "vitest";
import {
  formatSitemap,
  formatSitemapIndex,
  listSitemapEntries,
  splitSitemap,
} from "../../../src/sitemap/sitemap.ts";
import { buildSampleArchive, sampleUrls as urls } from "../../support/sample-archive.ts";

const entries = listSitemapEntries(buildSampleArchive(), ["about"], urls);

it("names every page with the day of its newest content", () => {
  const text = formatSitemap(entries);
  expect(SyntaxValidator.validate(text)).toBe(true);
  const { urlset } = new XMLParser().parse(text);
  const days = Object.fromEntries(
    urlset.url.map(({ loc, lastmod }: Record<string, string>) => [loc, lastmod]),
  );
  expect(days).toMatchObject({
    "https://example.org/hackathons/": "2030-07-05",
    "https://example.org/hackathons/events/2030-07/": "2030-07-05",
    "https://example.org/hackathons/events/2030-07/warm-caches/": "2030-07-05",
    "https://example.org/hackathons/repositories/example/widgets/": "2030-07-05",
    "https://example.org/hackathons/about/": undefined,
  });
});

it("is split into files of at most 45,000 pages", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    url: `https://example.org/${index}/`,
    modified: null,
  }));
  expect(splitSitemap(many).map(({ length }) => length)).toEqual([45_000, 45_000, 10_000]);
  expect(SyntaxValidator.validate(formatSitemapIndex(["https://example.org/a.xml?x=1&y=2"]))).toBe(true);
});
