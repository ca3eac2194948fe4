import { formatEventName } from "../format/event-names.ts";
import { formatTown } from "../format/places.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Topic } from "../wrapup/model.ts";

/** What is cited, before it has a format. */
export interface Citation {
  /** Letters, digits and hyphens: `hack-the-garden-2023-11`. */
  readonly key: string;
  readonly title: string;
  /** The community; wrap-ups do not name their authors. */
  readonly author: string;
  /** The event that a topic belongs to. */
  readonly within: string | null;
  readonly site: string;
  readonly url: string;
  /** ISO 8601; the event's last day. */
  readonly date: string | null;
  readonly place: string | null;
  readonly language: string;
}

/** How to cite an event's wrap-up and each of its topics. */
export function buildCitations(
  event: Event,
  topics: readonly Topic[],
  site: SiteConfig,
  urls: Urls,
): Citation[] {
  return [null, ...topics].map((topic) => buildCitation(event, topic, site, urls));
}

/** How to cite an event's wrap-up, or one of its topics. */
export function buildCitation(event: Event, topic: Topic | null, site: SiteConfig, urls: Urls): Citation {
  return {
    key: toKey(`${site.name} ${topic ? topic.id : event.id}`),
    title: topic?.title ?? formatEventName(event, site.name),
    author: site.community.name,
    within: topic ? formatEventName(event, site.name) : null,
    site: site.name,
    url: urls.absolute(topic ? urls.topic(topic.id) : urls.event(event.id)),
    date: event.dates?.end ?? null,
    place: event.location && formatTown(event.location),
    language: site.language,
  };
}

function toKey(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
