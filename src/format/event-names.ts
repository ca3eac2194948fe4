import type { Event } from "../wrapup/model.ts";

/** What an event is called away from its site: `Hack The Garden, November 2023`. */
export function formatEventName(event: Event, siteName: string): string {
  return event.title.startsWith(siteName) ? event.title : `${siteName}, ${event.title}`;
}
