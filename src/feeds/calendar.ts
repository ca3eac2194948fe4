import { formatEventName } from "../format/event-names.ts";
import { formatPlace } from "../format/places.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event } from "../wrapup/model.ts";

/**
 * All events that have dates as an iCalendar file (RFC 5545): whole days, with an end that is not part of
 * the event any more, as the format wants it.
 */
export function formatCalendar(events: readonly Event[], site: SiteConfig, urls: Urls): string {
  const host = new URL(urls.absolute(urls.home())).host;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//hackathon-archive//events//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(site.name)}`,
    `X-WR-CALNAME:${escapeText(site.name)}`,
    `X-WR-CALDESC:${escapeText(site.description)}`,
    `SOURCE;VALUE=URI:${urls.absolute(urls.calendar())}`,
    ...events.flatMap((event) => formatEvent(event, host, site, urls)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function formatEvent(event: Event, host: string, site: SiteConfig, urls: Urls): string[] {
  const { dates, location, organizers } = event;
  if (!dates) return [];
  const url = urls.absolute(urls.event(event.id));
  const coordinates = location?.coordinates;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(event.id)}@${host}`,
    // The day it began: a stamp of the build would make every build another file.
    `DTSTAMP:${formatDay(dates.start)}T000000Z`,
    `DTSTART;VALUE=DATE:${formatDay(dates.start)}`,
    `DTEND;VALUE=DATE:${formatDay(addDay(dates.end))}`,
    `SUMMARY:${escapeText(formatEventName(event, site.name))}`,
    ...(location ? [`LOCATION:${escapeText(formatPlace(location))}`] : []),
    ...(coordinates ? [`GEO:${coordinates[0]};${coordinates[1]}`] : []),
    `DESCRIPTION:${escapeText([event.summary, listOrganizers(organizers), url].filter(Boolean).join("\n\n"))}`,
    `URL:${url}`,
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function listOrganizers(organizers: Event["organizers"]): string {
  return organizers.length > 0 ? `Organized by ${organizers.map(({ name }) => name).join(", ")}.` : "";
}

function formatDay(day: string): string {
  return day.replaceAll("-", "");
}

function addDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n/g, "\\n")
    .replace(CONTROL, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format forbids
const CONTROL = /[\u0000-\u0008\u000A-\u001F\u007F]/g;

/** Lines have at most 75 bytes; what goes beyond stands on the next line after a space. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > 75) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join("\r\n");
}
