import type { Event } from "../wrapup/model.ts";
import { formatDateRange } from "./dates.ts";
import { formatPlace } from "./places.ts";

/** What an event is called away from its site: `Hack The Garden, November 2023`. */
export function formatEventName(event: Event, siteName: string): string {
  return event.title.startsWith(siteName) ? event.title : `${siteName}, ${event.title}`;
}

/** When and where an event was: `6–10 November 2023, Schlosshof Freizeitheim, Schelklingen, Germany`. */
export function formatDatesAndPlace({ dates, location }: Event, language: string): string {
  return [dates && formatDateRange(dates, language), location && formatPlace(location)]
    .filter((fact) => fact !== null)
    .join(", ");
}
