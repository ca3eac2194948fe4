import type { Thread } from "../archive/thread.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { findEventId } from "./event.ts";
import type { JsonLd } from "./json-ld.ts";

/** A topic as an article about work at an event. */
export function describeTopic(
  topic: Topic,
  event: Event,
  thread: Thread | null,
  site: SiteConfig,
  urls: Urls,
): JsonLd {
  const community = { "@type": "Organization", name: site.community.name, url: site.community.url };
  const url = urls.absolute(urls.topic(topic.id));
  return {
    "@type": "Article",
    "@id": url,
    headline: topic.title,
    description: topic.summary,
    url,
    mainEntityOfPage: url,
    ...(event.dates ? { datePublished: event.dates.end } : {}),
    author: community,
    publisher: community,
    inLanguage: site.language,
    about: { "@id": findEventId(event.id, urls) },
    isPartOf: [
      { "@type": "WebPage", "@id": urls.absolute(urls.event(event.id)), name: event.title },
      ...(thread
        ? [{ "@type": "CollectionPage", "@id": urls.absolute(urls.thread(thread.slug)), name: thread.title }]
        : []),
    ],
    citation: topic.references.map(({ url }) => url),
  };
}
