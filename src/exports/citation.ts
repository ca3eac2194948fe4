import { formatEventName } from "../format/event-names.ts";
import { formatTown } from "../format/places.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { slugifyPlain } from "../wrapup/slug.ts";

/** How to cite an event's wrap-up and each of its topics. */
export function buildCitations(
  event: Event,
  topics: readonly Topic[],
  site: SiteConfig,
  urls: Urls,
): Citation[] {
  return [null, ...topics].map((topic) => buildCitation(event, topic, site, urls));
}

/** How to cite an event's wrap-up, or one of its topics, before it has a format. */
export function buildCitation(event: Event, topic: Topic | null, site: SiteConfig, urls: Urls) {
  return {
    /** Letters, digits and hyphens: `hack-the-garden-2023-11`. */
    key: toKey(`${site.name} ${topic ? topic.id : event.id}`),
    title: topic?.title ?? formatEventName(event, site.name),
    /** The community; wrap-ups do not name their authors. */
    author: site.community.name,
    /** The event that a topic belongs to. */
    within: topic ? formatEventName(event, site.name) : null,
    site: site.name,
    url: urls.absolute(topic ? urls.topic(topic.id) : urls.event(event.id)),
    /** ISO 8601; the event's last day. */
    date: event.dates?.end ?? null,
    place: event.location && formatTown(event.location),
    language: site.language,
  };
}

export type Citation = Readonly<ReturnType<typeof buildCitation>>;

/** A citation as an item of CSL-JSON, which Zotero, Pandoc and citeproc read. */
export function buildCslItem({ key, title, author, within, site, url, date, place, language }: Citation) {
  return {
    id: key,
    type: "webpage",
    title,
    author: [{ literal: author }],
    issued: date === null ? undefined : { "date-parts": [date.split("-").map(Number)] },
    "container-title": within ?? site,
    "event-place": place ?? undefined,
    URL: url,
    language,
  };
}

/**
 * Letters of other scripts become numbers: old programs know only ASCII, and without them two titles would have one key.
 */
function toKey(text: string): string {
  return slugifyPlain(text.replace(OTHER_SCRIPTS, (letter) => letter.codePointAt(0)?.toString(16) ?? ""));
}

const OTHER_SCRIPTS = /[[\p{L}\p{M}\p{N}]--[\p{ASCII}\p{Script=Latin}\p{Script=Inherited}]]/gv;
