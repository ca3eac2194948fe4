import { formatEventName } from "../format/event-names.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Location } from "../wrapup/model.ts";
import type { JsonLd } from "./json-ld.ts";

/** The address that stands for an event in every graph. */
export function findEventId(eventId: string, urls: Urls): string {
  return `${urls.absolute(urls.event(eventId))}#event`;
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
    ...(dates ? { startDate: dates.start, endDate: dates.end } : {}),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(location ? { location: describePlace(location) } : {}),
    organizer: [
      ...organizers.map(({ name, url }) => ({ "@type": "Organization", name, ...(url ? { url } : {}) })),
      { "@type": "Organization", name: site.community.name, url: site.community.url },
    ],
    inLanguage: site.language,
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
