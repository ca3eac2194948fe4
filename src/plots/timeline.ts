import { type EventCount, gatherYears } from "../archive/statistics.ts";
import type { Urls } from "../urls.ts";

/** One column of a plot over time, and one row of its table. */
export interface TimelineColumn {
  /** For the table: `November 2023`. */
  readonly title: string;
  /** For the plot, short: `2023-11`. */
  readonly name: string;
  readonly href: string | null;
  readonly values: readonly number[];
}

/** More columns than these would be too thin to read. */
const MOST = 40;

/** A column for each event, or for each year of a long archive. */
export function buildTimeline(
  events: readonly EventCount[],
  urls: Urls,
  pick: (count: Pick<EventCount, "fresh" | "continued" | "contributions">) => readonly number[],
): TimelineColumn[] {
  if (events.length <= MOST)
    return events.map((count) => ({
      title: count.event.title,
      name: count.event.dates?.start.slice(0, 7) ?? count.event.id,
      href: urls.event(count.event.id),
      values: pick(count),
    }));
  return gatherYears(events).map((count) => ({
    title: count.year,
    name: count.year,
    href: urls.events(),
    values: pick(count),
  }));
}
