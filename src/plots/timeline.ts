import { type EventCount, gatherYears } from "../archive/statistics.ts";
import { nameYears } from "../archive/years.ts";
import { formatShortMonth } from "../format/dates.ts";
import type { Urls } from "../urls.ts";

/** One column of a plot over time, and one row of its table. */
export interface TimelineColumn {
  /** For the table: `November 2023`. */
  readonly title: string;
  /** For the plot: `Nov`, and the year where it is the first of one. */
  readonly month: string;
  readonly year: string | null;
  readonly href: string;
  readonly values: readonly number[];
}

/** More columns than these would be too thin to read. */
const MOST = 40;

/** New topics, topics that go on, and references: a column for each event, or for each year of a long archive. */
export function buildTimelineColumns(
  events: readonly EventCount[],
  { urls, language }: { readonly urls: Urls; readonly language: string },
): TimelineColumn[] {
  const list = ({ fresh, continued, contributions }: Omit<EventCount, "event">) => [
    fresh,
    continued,
    contributions,
  ];
  if (events.length > MOST)
    return gatherYears(events).map((count) => ({
      title: count.year,
      month: "",
      year: count.year,
      href: urls.events(),
      values: list(count),
    }));
  const years = nameYears(events.map(({ event }) => event));
  return events.map((count, index) => ({
    title: count.event.title,
    month: count.event.dates ? formatShortMonth(count.event.dates.start, language) : "",
    year: years[index] ?? null,
    href: urls.event(count.event.id),
    values: list(count),
  }));
}
