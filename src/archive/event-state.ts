import type { Event } from "../wrapup/model.ts";

/** Where an event stands on a day. */
export type EventState =
  /** Its first day lies ahead. */
  | "ahead"
  /** It is going on. */
  | "running"
  /** It is over, and its topics are not written down yet. */
  | "unwritten"
  /** It is over and written up. */
  | "written";

/**
 * Where an event stands on the day that a build is made for.
 *
 * @param today ISO 8601 date
 */
export function findEventState({ dates, status }: Event, today: string): EventState {
  if (status === "complete") return "written";
  if (!dates || today < dates.start) return "ahead";
  return today <= dates.end ? "running" : "unwritten";
}

/**
 * The newest event that is written up, and the first that is not over.
 *
 * @param events newest first
 */
export function findCurrentEvents(events: readonly Event[], today: string) {
  const [next] = events.toReversed().flatMap((event) => {
    const state = findEventState(event, today);
    return state === "ahead" || state === "running" ? [{ event, state }] : [];
  });
  return { latest: events.find(({ status }) => status === "complete") ?? null, next: next ?? null };
}

/**
 * The newest day that is written about: builds of one content are the same on every day. An announcement
 * is no news of the day it announces.
 */
export function findNewestDay(events: readonly Event[]): string {
  const written = events.filter(({ status }) => status === "complete");
  return written.flatMap(({ dates }) => dates?.end ?? []).reduce((a, b) => (a > b ? a : b), "1970-01-01");
}
