import type { Location } from "../wrapup/model.ts";

/** Where an event was, in one line: `Schlosshof Freizeitheim, Schelklingen, Germany`. */
export function formatPlace({ name, city, country }: Location): string {
  return [name, city, country].filter((part) => part !== null).join(", ");
}

/** The short form for lists: `Schelklingen, Germany`, or the name of a place without a city. */
export function formatTown({ name, city, country }: Location): string {
  return [city ?? name, country].filter((part) => part !== null).join(", ");
}
