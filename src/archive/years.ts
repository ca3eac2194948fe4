import type { Event } from "../wrapup/model.ts";

export interface Year {
  readonly year: string;
  readonly events: readonly Event[];
}

/** The events by the year they began in, in their order. */
export function groupByYear(events: readonly Event[]): Year[] {
  const byYear = Map.groupBy(events, findYear);
  return [...byYear].map(([year, members]) => ({ year, events: members }));
}

/** `2023`; of an event without dates, what its id says. */
export function findYear(event: Event): string {
  return (event.dates?.start ?? event.id).slice(0, 4);
}

/** The year of each event that is the first of one, for an axis; `null` for the others. */
export function nameYears(events: readonly Event[]): (string | null)[] {
  const years = events.map(findYear);
  return years.map((year, index) => (year === years[index - 1] ? null : year));
}
