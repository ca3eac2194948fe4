import createCalendar, {
  escape as escapeText,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { dropControlCharacters } from "../format/escape.ts";
import { formatEventName } from "../format/event-names.ts";
import { formatPlace } from "../format/places.ts";
import { strings } from "../site.config.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event } from "../wrapup/model.ts";

/**
 * All events that have dates as an iCalendar file (RFC 5545): whole days, with an end that is not part of
 * the event any more, as the format wants it.
 */
export function formatCalendar(events: readonly Event[], site: SiteConfig, urls: Urls): string {
  const host = new URL(urls.absolute(urls.home())).host;
  const calendar = createCalendar({
    prodId: `//hackathon-archive//events//${site.language.toUpperCase()}`,
    scale: "GREGORIAN",
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes the texts of events only.
    name: escapeText(site.name, false),
    description: escapeText(site.description, false),
    source: urls.absolute(urls.calendar()),
  });
  for (const event of events) {
    const { dates, location, organizers } = event;
    if (!dates) continue;
    const [lat, lon] = location?.coordinates ?? [];
    const url = urls.absolute(urls.event(event.id));
    const description = [event.summary, listOrganizers(organizers), url].filter(Boolean).join("\n\n");
    calendar.createEvent({
      id: `${escapeText(event.id, false)}@${host}`,
      // The day it began: a stamp of the build would make every build another file.
      stamp: `${dates.start}T00:00:00Z`,
      start: dates.start,
      end: findNextDay(dates.end),
      allDay: true,
      summary: dropControlCharacters(formatEventName(event, site.name)),
      description: dropControlCharacters(description),
      location: location && {
        title: dropControlCharacters(formatPlace(location)),
        ...(lat !== undefined && lon !== undefined ? { geo: { lat, lon } } : {}),
      },
      url,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar}\r\n`;
}

function listOrganizers(organizers: Event["organizers"]): string {
  return organizers.length > 0 ? strings.exported.organizedBy(organizers.map(({ name }) => name)) : "";
}

function findNextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
