import type { Archive } from "../archive/archive.ts";
import { findNewestDay } from "../archive/event-state.ts";
import { listRepositoryEntries } from "../archive/repositories.ts";
import { escapeXmlText } from "../feeds/xml.ts";
import type { Urls } from "../urls.ts";

/** A page as search engines want to know it. */
export interface SitemapEntry {
  readonly url: string;
  /** ISO 8601 date of its newest content, where that is known. */
  readonly modified: string | null;
}

/** A sitemap file may hold 50,000 pages. */
const LARGEST = 45_000;

/**
 * Every page of the site with the day of its newest content.
 *
 * @param ownPages slugs of the site's own pages
 */
export function listSitemapEntries(
  archive: Archive,
  ownPages: readonly string[],
  urls: Urls,
): SitemapEntry[] {
  const { events, topics, threads, eventsById } = archive;
  const dayOf = (eventId: string | undefined): string | null =>
    eventsById.get(eventId ?? "")?.dates?.end ?? null;
  const newest = events.length > 0 ? findNewestDay(events) : null;
  const entry = (href: string, modified: string | null): SitemapEntry => ({
    url: urls.absolute(href),
    modified,
  });
  return [
    ...[urls.home(), urls.events(), urls.topics(), urls.threads(), urls.repositories()].map((href) =>
      entry(href, newest),
    ),
    ...[urls.nextSteps(), urls.statistics()].map((href) => entry(href, newest)),
    ...ownPages.map((slug) => entry(urls.page(slug), null)),
    ...events.map(({ id }) => entry(urls.event(id), dayOf(id))),
    ...topics.map(({ id, event }) => entry(urls.topic(id), dayOf(event))),
    ...threads.map(({ slug, topics: members }) => entry(urls.thread(slug), dayOf(members.at(-1)?.event))),
    ...listRepositoryEntries(archive).map(({ name, topics: members }) =>
      entry(urls.repository(name), dayOf(members[0]?.event)),
    ),
  ];
}

/** The pages in files that are not too large. */
export function splitSitemap(entries: readonly SitemapEntry[]): (readonly SitemapEntry[])[] {
  const count = Math.ceil(entries.length / LARGEST);
  return Array.from({ length: count }, (_, index) => entries.slice(index * LARGEST, (index + 1) * LARGEST));
}

/** One file of the sitemap. */
export function formatSitemap(entries: readonly SitemapEntry[]): string {
  const items = entries.map(
    ({ url, modified }) =>
      `<url><loc>${escapeXmlText(url)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ""}</url>`,
  );
  return formatDocument("urlset", items);
}

/** The file that names all others. */
export function formatSitemapIndex(addresses: readonly string[]): string {
  const items = addresses.map((address) => `<sitemap><loc>${escapeXmlText(address)}</loc></sitemap>`);
  return formatDocument("sitemapindex", items);
}

function formatDocument(root: string, items: readonly string[]): string {
  const start = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
  return `${start}${items.join("\n")}\n</${root}>\n`;
}
