import type { Thread } from "../archive/thread.ts";
import { formatEventName } from "../format/event-names.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Location, Organizer, Topic } from "../wrapup/model.ts";

/** A value of a JSON-LD document; what is undefined is left out. */
export type JsonLd = { readonly [key: string]: JsonLdValue };
type JsonLdValue = string | number | boolean | null | JsonLd | readonly JsonLdValue[] | undefined;

/** A graph of things as schema.org describes them, ready for a `<script type="application/ld+json">`. */
export function formatJsonLd(things: readonly JsonLd[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  // A closing tag inside of a string must not end the element.
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}

/** The whole site, with its search. */
export function describeSite(site: SiteConfig, urls: Urls): JsonLd {
  const home = urls.absolute(urls.home());
  return {
    "@type": "WebSite",
    "@id": `${home}#site`,
    name: site.name,
    description: site.description,
    url: home,
    inLanguage: site.language,
    publisher: describeOrganization(site.community),
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${urls.absolute(urls.search())}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}

/** An event. Its topics name it in turn, from their own pages. */
export function describeEvent(event: Event, site: SiteConfig, urls: Urls): JsonLd {
  const { dates, location, organizers } = event;
  return {
    "@type": "Event",
    "@id": findEventId(event.id, urls),
    name: formatEventName(event, site.name),
    description: event.summary,
    url: urls.absolute(urls.event(event.id)),
    startDate: dates?.start,
    endDate: dates?.end,
    location: location ? describePlace(location) : undefined,
    organizer: [...organizers.map(describeOrganization), describeOrganization(site.community)],
    inLanguage: site.language,
  };
}

/** A topic as an article about work at an event. */
export function describeTopic(
  topic: Topic,
  event: Event,
  thread: Thread | null,
  site: SiteConfig,
  urls: Urls,
): JsonLd {
  const url = urls.absolute(urls.topic(topic.id));
  return {
    "@type": "Article",
    "@id": url,
    headline: topic.title,
    description: topic.summary,
    url,
    mainEntityOfPage: url,
    datePublished: event.dates?.end,
    author: describeOrganization(site.community),
    publisher: describeOrganization(site.community),
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

/** The way from the home page to a page. */
export function describeBreadcrumbs(
  steps: readonly { readonly name: string; readonly href: string }[],
  urls: Urls,
): JsonLd {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: urls.absolute(href),
    })),
  };
}

/** The address that stands for an event in every graph. */
function findEventId(eventId: string, urls: Urls): string {
  return `${urls.absolute(urls.event(eventId))}#event`;
}

function describeOrganization({ name, url }: Organizer): JsonLd {
  return { "@type": "Organization", name, url: url ?? undefined };
}

function describePlace({ name, city, country, url, coordinates }: Location): JsonLd {
  return {
    "@type": "Place",
    name,
    url: url ?? undefined,
    address: {
      "@type": "PostalAddress",
      addressLocality: city ?? undefined,
      addressCountry: country ?? undefined,
    },
    geo: coordinates
      ? { "@type": "GeoCoordinates", latitude: coordinates[0], longitude: coordinates[1] }
      : undefined,
  };
}
