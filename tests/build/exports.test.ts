import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import ical from "ical.js";
import sharp from "sharp";
import { expect, inject, it } from "vitest";

const site = inject("fixtureSite");
const read = (path: string): string => readFileSync(join(site, path), "utf8");

it("has feeds and a calendar with addresses under the base path", () => {
  const feed = parseAtomFeed(read("feed.xml"));
  expect(feed.entries?.every(({ id }) => id?.includes("/hackathons/events/"))).toBe(true);
  const dated = JSON.parse(read("api/events.json")).filter(
    ({ start }: { start: string | null }) => start !== null,
  );
  const calendar = new ical.Component(ical.parse(read("events.ics")));
  expect(calendar.getAllSubcomponents("vevent")).toHaveLength(dated.length);
  expect(parseAtomFeed(read("threads/widgetd-startup/feed.xml")).entries).toHaveLength(2);
});

it("has the source of every topic beside its page, and the citations of an event and its topics in one file", () => {
  const events: { id: string; topics: string[] }[] = JSON.parse(read("api/events.json"));
  expect(events.some(({ topics }) => topics.length > 1)).toBe(true);
  for (const { id, topics } of events) {
    for (const topic of topics) expect(existsSync(join(site, `events/${topic}.md`))).toBe(true);
    expect(read(`events/${id}.bib`).match(/^@misc\{/gm)).toHaveLength(1 + topics.length);
    expect(JSON.parse(read(`events/${id}.csl.json`))).toHaveLength(1 + topics.length);
  }
});

it("has a sitemap of its pages below the base path", () => {
  expect(read("sitemap-index.xml")).toContain("/hackathons/sitemap-0.xml</loc>");
  const found = read("sitemap-0.xml").matchAll(/<loc>https:\/\/[^/]+([^<]+)<\/loc>/g);
  const pages = new Set([...found].map(([, path]) => path));
  const events: { id: string }[] = JSON.parse(read("api/events.json"));
  for (const { id } of events) expect(pages).toContain(`/hackathons/events/${id}/`);
  expect(pages.has("/hackathons/about/")).toBe(true);
  expect(pages.has("/hackathons/search/")).toBe(false);
});

it("has a social picture for every event and topic, and each page names its own", async () => {
  const html = read("events/2030-01/index.html");
  const [, address = ""] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
  expect(new URL(address).pathname).toBe("/hackathons/og/2030-01.png");
  expect(await sharp(join(site, "og/2030-01.png")).metadata()).toMatchObject({ width: 1200, height: 630 });
});

it("shows that an announced event lies ahead or is over, by the day of the build", () => {
  expect(read("events/2031-02/index.html")).toContain("This event lies ahead.");
});

it("keeps JSON-LD out of reach of its own end", () => {
  const [, json = ""] =
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read("events/2030-01/index.html")) ?? [];
  const types = JSON.parse(json)["@graph"].map((thing: Record<string, unknown>) => thing["@type"]);
  expect(types).toEqual(["Event", "BreadcrumbList"]);
});
