import type { Event } from "../wrapup/model.ts";

/** A stretch of time and the events in it, oldest first: as wide as a row of plants can be on a phone. */
export interface Bed {
  readonly label: string;
  readonly months: MonthSpan;
  readonly events: readonly Event[];
  /** Whether time was left out before it. */
  readonly afterGap: boolean;
}

/** Months counted from year 0: `first` is in it, `end` is the month after. */
interface MonthSpan {
  readonly first: number;
  readonly end: number;
}

/** Each year with events is a bed; a year with many is divided into halves, quarters or months. */
export function divideIntoBeds(events: readonly Event[], roomFor: number): Bed[] {
  const dated = events.filter((event) => findMonth(event) !== null).sort(compareByDay);
  const undated = events.filter((event) => findMonth(event) === null);
  const years = Map.groupBy(dated, (event) => Math.floor((findMonth(event) ?? 0) / 12));
  const beds = [...years].flatMap(([year, members]) =>
    divide({ first: year * 12, end: year * 12 + 12 }, members, roomFor),
  );
  const withGaps = beds.map((bed, index) => {
    const before = beds[index - 1];
    return { ...bed, afterGap: before !== undefined && before.months.end !== bed.months.first };
  });
  if (undated.length === 0) return withGaps;
  return [...withGaps, { label: "Undated", months: { first: 0, end: 12 }, events: undated, afterGap: true }];
}

/** Where in a bed's time an event began, from 0 to 1; events without dates stand evenly. */
export function findPlaceInTime(bed: Bed, event: Event): number {
  const month = findMonth(event);
  if (month === null) return (bed.events.indexOf(event) + 0.5) / bed.events.length;
  return (month - bed.months.first) / (bed.months.end - bed.months.first);
}

function divide(months: MonthSpan, events: readonly Event[], roomFor: number): Bed[] {
  if (events.length === 0) return [];
  const length = months.end - months.first;
  if (events.length <= roomFor || length === 1)
    return [{ label: labelSpan(months), months, events, afterGap: false }];
  const middle = months.first + Math.floor(length / 2);
  const isEarly = (event: Event) => (findMonth(event) ?? 0) < middle;
  return [
    ...divide({ first: months.first, end: middle }, events.filter(isEarly), roomFor),
    ...divide(
      { first: middle, end: months.end },
      events.filter((event) => !isEarly(event)),
      roomFor,
    ),
  ];
}

/** `2023`; a part of a year by its first month: `2023/07`. */
function labelSpan({ first, end }: MonthSpan): string {
  const year = String(Math.floor(first / 12));
  if (end - first === 12) return year;
  return `${year}/${String((first % 12) + 1).padStart(2, "0")}`;
}

/** Months since year 0, days as fractions; an event without dates counts from the month its id names. */
function findMonth(event: Event): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(event.dates?.start ?? event.id) ?? [];
  if (!year || !month) return null;
  return Number(year) * 12 + Number(month) - 1 + (day ? (Number(day) - 1) / 31 : 0.5);
}

function compareByDay(a: Event, b: Event): number {
  return (findMonth(a) ?? 0) - (findMonth(b) ?? 0) || (a.id < b.id ? -1 : 1);
}
