import type { Archive } from "../archive/archive.ts";
import type { Thread } from "../archive/thread.ts";
import { formatDateRange } from "../format/dates.ts";
import { formatPlace } from "../format/places.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import type { Feed, FeedEntry } from "./atom.ts";
import { escapeXmlText } from "./xml.ts";

export interface FeedContext {
  readonly site: SiteConfig;
  readonly urls: Urls;
  /** ISO 8601 date: nothing in a feed is newer. */
  readonly today: string;
}

/** How many events a feed reader is given. */
const LATEST = 30;

/** The latest events with their topics. */
export function buildEventFeed({ events, topicsByEvent }: Archive, context: FeedContext): Feed {
  const { site, urls } = context;
  return {
    ...describeFeed(context),
    title: site.name,
    subtitle: site.description,
    url: urls.absolute(urls.events()),
    feedUrl: urls.absolute(urls.feed()),
    entries: events
      .slice(0, LATEST)
      .map((event) => buildEventEntry(event, topicsByEvent.get(event.id) ?? [], context)),
  };
}

/** The topics of a thread, the latest first. */
export function buildThreadFeed(thread: Thread, { eventsById }: Archive, context: FeedContext): Feed {
  const { site, urls } = context;
  return {
    ...describeFeed(context),
    title: `${thread.title} · ${site.name}`,
    subtitle: thread.summary,
    url: urls.absolute(urls.thread(thread.slug)),
    feedUrl: urls.absolute(urls.threadFeed(thread.slug)),
    entries: thread.topics
      .toReversed()
      .map((topic) => buildTopicEntry(topic, eventsById.get(topic.event), context)),
  };
}

function describeFeed({ site }: FeedContext): Pick<Feed, "author" | "language"> {
  return { author: site.community, language: site.language };
}

function buildEventEntry(
  event: Event,
  topics: readonly Topic[],
  { site, urls, today }: FeedContext,
): FeedEntry {
  const facts = [
    event.dates && formatDateRange(event.dates, site.language),
    event.location && formatPlace(event.location),
  ].filter((fact) => fact !== null);
  const items = topics.map((topic) => {
    const href = escapeXmlText(urls.absolute(urls.topic(topic.id)));
    return `<li><a href="${href}">${escapeXmlText(topic.title)}</a></li>`;
  });
  return {
    title: event.title,
    url: urls.absolute(urls.event(event.id)),
    ...findDays(event, today),
    summary: event.summary,
    html: [
      ...paragraphs([facts.join(", "), event.summary]),
      ...(items.length > 0 ? [`<ul>${items.join("")}</ul>`] : []),
    ].join("\n"),
    categories: event.status === "announced" ? ["announced"] : [],
  };
}

function buildTopicEntry(topic: Topic, event: Event | undefined, { urls, today }: FeedContext): FeedEntry {
  const texts = topic.sections.flatMap(({ label, text }) => [
    ...(label === "" ? [] : [`<h3>${escapeXmlText(label)}</h3>`]),
    ...paragraphs(text.split("\n")),
  ]);
  return {
    title: event ? `${topic.title} (${event.title})` : topic.title,
    url: urls.absolute(urls.topic(topic.id)),
    ...findDays(event, today),
    summary: topic.summary,
    html: texts.join("\n"),
    categories: [...new Set(topic.motivations.map(({ category }) => category))],
  };
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== "").map((text) => `<p>${escapeXmlText(text)}</p>`);
}

/** An event is news when it is over; one that is announced is news on the day of the build. */
function findDays(event: Event | undefined, today: string): Pick<FeedEntry, "published" | "updated"> {
  const day = event?.dates?.end ?? event?.id.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? today;
  const known = day < today ? day : today;
  return { published: known, updated: known };
}
