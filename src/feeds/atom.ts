import { escapeXmlText } from "./xml.ts";

/** A feed as Atom 1.0 wants it; all addresses whole. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** The page that the feed follows. */
  readonly url: string;
  readonly feedUrl: string;
  readonly author: { readonly name: string; readonly url: string };
  readonly language: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  /** ISO 8601 dates. */
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  /** Safe HTML with whole addresses. */
  readonly html: string;
  readonly categories: readonly string[];
}

/** The feed as an Atom document. */
export function formatAtom({ title, subtitle, url, feedUrl, author, language, entries }: Feed): string {
  const updated = entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), "1970-01-01");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXmlText(language)}">`,
    `<title>${escapeXmlText(title)}</title>`,
    `<subtitle>${escapeXmlText(subtitle)}</subtitle>`,
    `<id>${escapeXmlText(feedUrl)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXmlText(feedUrl)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXmlText(url)}"/>`,
    `<updated>${formatTime(updated)}</updated>`,
    `<author><name>${escapeXmlText(author.name)}</name><uri>${escapeXmlText(author.url)}</uri></author>`,
    ...entries.map(formatEntry),
    "</feed>\n",
  ].join("\n");
}

function formatEntry({ title, url, published, updated, summary, html, categories }: FeedEntry): string {
  return [
    "<entry>",
    `<title>${escapeXmlText(title)}</title>`,
    `<id>${escapeXmlText(url)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXmlText(url)}"/>`,
    `<published>${formatTime(published)}</published>`,
    `<updated>${formatTime(updated)}</updated>`,
    ...categories.map((term) => `<category term="${escapeXmlText(term)}"/>`),
    ...(summary === "" ? [] : [`<summary>${escapeXmlText(summary)}</summary>`]),
    `<content type="html">${escapeXmlText(html)}</content>`,
    "</entry>",
  ].join("\n");
}

/** A day as RFC 3339 wants a moment. */
function formatTime(day: string): string {
  return `${day}T00:00:00Z`;
}
