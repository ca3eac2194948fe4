import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Location, Topic } from "../wrapup/model.ts";
import type { JsonLd } from "./json-ld.ts";

/** The address that stands for an event in every graph. */
export function findEventId(eventId: string, urls: Urls): string {
  return `${urls.absolute(urls.event(eventId))}#event`;
}

/** An event with its topics. */
export function describeEvent(event: Event, topics: readonly Topic[], site: SiteConfig, urls: Urls): JsonLd {
  const { dates, location, organizers } = event;
  return {
    "@type": "Event",
    "@id": findEventId(event.id, urls),
    name: event.heading ?? `${site.name}: ${event.title}`,
    description: event.summary,
    url: urls.absolute(urls.event(event.id)),
    ...(dates ? { startDate: dates.start, endDate: dates.end } : {}),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(location ? { location: describePlace(location) } : {}),
    organizer: [
      ...organizers.map(({ name, url }) => ({ "@type": "Organization", name, ...(url ? { url } : {}) })),
      { "@type": "Organization", name: site.community.name, url: site.community.url },
    ],
    inLanguage: site.language,
    workFeatured: topics.map(({ id, title }) => ({
      "@type": "Article",
      "@id": urls.absolute(urls.topic(id)),
      headline: title,
      url: urls.absolute(urls.topic(id)),
    })),
  };
}

function describePlace({ name, city, country, url, coordinates }: Location): JsonLd {
  return {
    "@type": "Place",
    name,
    ...(url ? { url } : {}),
    address: {
      "@type": "PostalAddress",
      ...(city ? { addressLocality: city } : {}),
      ...(country ? { addressCountry: country } : {}),
    },
    ...(coordinates
      ? { geo: { "@type": "GeoCoordinates", latitude: coordinates[0], longitude: coordinates[1] } }
      : {}),
  };
}
