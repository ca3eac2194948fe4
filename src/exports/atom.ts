import { type AtomFeed, generateAtomFeed } from "feedsmith";
import type { Archive } from "../archive/archive.ts";
import { findOutcomeAt } from "../archive/outcomes.ts";
import type { Thread } from "../archive/thread.ts";
import { dropControlCharacters, escapeXml } from "../format/escape.ts";
import { formatDatesAndPlace } from "../format/event-names.ts";
import { formatAsOf, formatReferenceOutcome } from "../format/outcomes.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { listMotivations } from "../wrapup/motivations.ts";

export interface FeedContext {
  readonly site: SiteConfig;
  readonly urls: Urls;
  /** ISO 8601 date: nothing in a feed is newer. */
  readonly today: string;
}

type Feed = AtomFeed.Feed<string, true>;
type Entry = AtomFeed.Entry<string, true>;

/** How many events a feed reader is given. */
const LATEST = 30;

/** The latest events with their topics. */
export function buildEventFeed(archive: Archive, context: FeedContext): Feed {
  const { site, urls } = context;
  const entries = archive.events.slice(0, LATEST).map((event) => buildEventEntry(event, archive, context));
  return buildFeed([urls.feed(), urls.events()], site.name, site.description, entries, context);
}

/** The topics of a thread, the latest first. */
export function buildThreadFeed(thread: Thread, archive: Archive, context: FeedContext): Feed {
  const { site, urls } = context;
  const entries = thread.topics.toReversed().map((topic) => buildTopicEntry(topic, archive, context));
  const hrefs = [urls.threadFeed(thread.slug), urls.thread(thread.slug)] as const;
  return buildFeed(hrefs, `${thread.title} · ${site.name}`, thread.summary, entries, context);
}

/** A feed as an Atom document. */
export function formatAtom(feed: Feed): string {
  return generateAtomFeed(
    // What XML cannot hold is taken out of the texts: taken out of the document, it could end a CDATA section.
    JSON.parse(JSON.stringify(feed), (_, value) =>
      typeof value === "string" ? dropControlCharacters(value) : value,
    ),
  );
}

function buildFeed(
  [feedHref, pageHref]: readonly [feedHref: string, pageHref: string],
  title: string,
  subtitle: string,
  entries: Entry[],
  { site, urls }: FeedContext,
): Feed {
  return {
    xml: { lang: site.language },
    id: urls.absolute(feedHref),
    links: [
      { rel: "self", type: "application/atom+xml", href: urls.absolute(feedHref) },
      { rel: "alternate", type: "text/html", href: urls.absolute(pageHref) },
    ],
    updated: entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), toMoment("1970-01-01")),
    authors: [{ name: site.community.name, uri: site.community.url }],
    entries,
    title: { value: title },
    subtitle: { value: subtitle },
  };
}

function buildEventEntry(event: Event, archive: Archive, { site, urls, today }: FeedContext): Entry {
  const items = (archive.topicsByEvent.get(event.id) ?? []).map((topic) => {
    const href = escapeXml(urls.absolute(urls.topic(topic.id)));
    const outcome = describeOutcome(topic, archive, site.language).map((text) => ` (${escapeXml(text)})`);
    return `<li><a href="${href}">${escapeXml(topic.title)}</a>${outcome.join("")}</li>`;
  });
  const html = [
    ...paragraphs([formatDatesAndPlace(event, site.language), event.summary]),
    ...(items.length > 0 ? [`<ul>${items.join("")}</ul>`] : []),
  ];
  return {
    title: { value: event.title },
    ...describeEntry(urls.absolute(urls.event(event.id)), findDay(event, today), event.summary, html),
    categories: event.status === "announced" ? [{ term: "announced" }] : [],
  };
}

/** What became of a topic and the day it was known, or nothing. */
function describeOutcome(topic: Topic, { eventsById, outcomes }: Archive, language: string): string[] {
  const outcome = findOutcomeAt(topic, eventsById, outcomes);
  return outcome
    ? [`${formatReferenceOutcome(outcome.told, language)}, ${formatAsOf(outcome.told, language)}`]
    : [];
}

function buildTopicEntry(topic: Topic, archive: Archive, { site, urls, today }: FeedContext): Entry {
  const event = archive.eventsById.get(topic.event);
  const html = [
    ...paragraphs(describeOutcome(topic, archive, site.language).map((text) => `${text}.`)),
    ...topic.sections.flatMap(({ label, text }) => [
      ...(label === "" ? [] : [`<h3>${escapeXml(label)}</h3>`]),
      ...paragraphs(text.split("\n")),
    ]),
  ];
  return {
    title: { value: event ? `${topic.title} (${event.title})` : topic.title },
    ...describeEntry(urls.absolute(urls.topic(topic.id)), findDay(event, today), topic.summary, html),
    categories: listMotivations(topic).map((term) => ({ term })),
  };
}

function describeEntry(
  url: string,
  day: string,
  summary: string,
  html: readonly string[],
): Omit<Entry, "title"> {
  return {
    id: url,
    links: [{ rel: "alternate", type: "text/html", href: url }],
    published: toMoment(day),
    updated: toMoment(day),
    summary: { value: summary },
    content: { type: "html", value: html.join("\n") },
  };
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== "").map((text) => `<p>${escapeXml(text)}</p>`);
}

/** An event is news when it is over; one that is announced is news on the day of the build. */
function findDay(event: Event | undefined, today: string): string {
  const day = event?.dates?.end ?? event?.id.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? today;
  return day < today ? day : today;
}

/** A day as RFC 3339 wants a moment. */
function toMoment(day: string): string {
  return `${day}T00:00:00Z`;
}
