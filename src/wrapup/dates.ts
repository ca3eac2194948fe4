import { z } from "zod";
import type { DateRange } from "./model.ts";

/** What a written date turned out to be. */
export type DateResult =
  | { readonly ok: true; readonly dates: DateRange }
  | { readonly ok: false; readonly reason: DateProblem };

/** `unreadable`: no known way to write a date. `impossible`: no such day, named in `text`. */
export type DateProblem =
  | { readonly kind: "unreadable" }
  | { readonly kind: "impossible"; readonly text: string };

const MONTHS = [
  ["january", "januar", "jan"],
  ["february", "februar", "feb"],
  ["march", "märz", "mar"],
  ["april", "apr"],
  ["may", "mai"],
  ["june", "juni", "jun"],
  ["july", "juli", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oktober", "oct", "okt"],
  ["november", "nov"],
  ["december", "dezember", "dec", "dez"],
];

const MONTH = String.raw`(?:${MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|")})\b\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\.?,?\s+`;
const ORDINAL = "(?:st|nd|rd|th)?";
/** `11th, 12th and 13th March`: the days between first and last say nothing more. */
const GAP = String.raw`(?:,\s*\d{1,2}${ORDINAL}){0,9},?\s*(?:-|–|—|−|→|to|until|through|and|&|bis|und)\s*(?:the\s+|zum\s+)?(?:${WEEKDAY})?`;
/** A day that is no month, in the first date or in the last: then the order of `09/01/2023 – 13/01/2023` is known. */
const [DAY_FIRST, MONTH_FIRST] = ["", String.raw`\d{1,2}/`].map(
  (before) => String.raw`(?=(?:\d{1,2}/\d{1,2}/\d{4}${GAP})?${before}(?:1[3-9]|2\d|3[01])/)`,
);

/** Each way to write a range; groups are named d, m, y for the first day and D, M, Y for the last. */
const PATTERNS = [
  String.raw`(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:${GAP}(?<Y>\d{4})-(?<M>\d{1,2})-(?<D>\d{1,2}))?`,
  String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?:${GAP}(?<D>\d{1,2})\.\s?(?<M>\d{1,2})\.\s?(?<Y>\d{4}))?`,
  String.raw`(?<d>\d{1,2})\.(?:\s?(?<m>\d{1,2})\.)?${GAP}(?<D>\d{1,2})\.\s?(?<M>\d{1,2})\.\s?(?<Y>\d{4})`,
  String.raw`(?<d>\d{1,2})${ORDINAL}\.?(?:\s+(?:of\s+)?(?<m>${MONTH})(?:,?\s+(?<y>\d{4}))?)?${GAP}(?<D>\d{1,2})${ORDINAL}\.?\s+(?:of\s+)?(?<M>${MONTH}),?\s+(?<Y>\d{4})`,
  String.raw`(?<d>\d{1,2})${ORDINAL}\.?\s+(?:of\s+)?(?<m>${MONTH}),?\s+(?<y>\d{4})`,
  String.raw`(?<m>${MONTH})\s+(?<d>\d{1,2})${ORDINAL}(?:,?\s+(?<y>\d{4}))?${GAP}(?:(?<M>${MONTH})\s+)?(?<D>\d{1,2})${ORDINAL},?\s+(?<Y>\d{4})`,
  String.raw`(?<m>${MONTH})\s+(?<d>\d{1,2})${ORDINAL},?\s+(?<y>\d{4})`,
  String.raw`${DAY_FIRST}(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})(?:${GAP}(?<D>\d{1,2})/(?<M>\d{1,2})/(?<Y>\d{4}))?`,
  String.raw`${MONTH_FIRST}(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4})(?:${GAP}(?<M>\d{1,2})/(?<D>\d{1,2})/(?<Y>\d{4}))?`,
];
const WHOLE_PATTERNS = PATTERNS.map((pattern) => new RegExp(`^(?:${WEEKDAY})?${pattern}$`, "iu"));
const MONTH_PATTERN = new RegExp(String.raw`(?<!\p{L})(?<m>${MONTH}),?\s+(?<y>\d{4})(?!\d)`, "iu");
const INNER_PATTERNS = PATTERNS.map(
  (pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}./-])${pattern}(?![\p{L}\p{N}])`, "giu"),
);

/**
 * First and last day of an event as people write them.
 *
 * `02.11.2021 – 06.11.2021`, `2021-11-02 - 2021-11-06`, `2.–6.11.2021` and `2 – 6 November 2021` are the
 * same range. A single day is a range of one.
 */
export function parseDateRange(text: string): DateResult {
  const pattern = WHOLE_PATTERNS.find((one) => one.test(text.trim()));
  return readGroups(pattern?.exec(text.trim())?.groups);
}

/** Dates in running text, in its order; of those that overlap the longest. */
export function findDateRanges(
  text: string,
): { readonly index: number; readonly written: string; readonly dates: DateRange }[] {
  const found = INNER_PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, groups, 0: written }) => {
      const result = readGroups(groups);
      return result.ok ? [{ index, written, end: index + written.length, dates: result.dates }] : [];
    }),
  );
  return found
    .filter((one) =>
      found.every(
        (other) =>
          other.written.length <= one.written.length || other.end <= one.index || one.end <= other.index,
      ),
    )
    .sort((a, b) => a.index - b.index);
}

/** The month that a text names as `November 2023`: `2023-11`; `null` without one. */
export function findNamedMonth(text: string): string | null {
  const { m, y } = MONTH_PATTERN.exec(text)?.groups ?? {};
  return formatDay(y, m, "1")?.slice(0, 7) ?? null;
}

function readGroups(groups: Partial<Record<string, string>> | undefined): DateResult {
  if (!groups) return { ok: false, reason: { kind: "unreadable" } };
  const { d, m, y, D = d, M = m, Y = y } = groups;
  const end = formatDay(Y, M, D);
  const sameYear = formatDay(y ?? Y, m ?? M, d);
  // `30 December – 3 January 2025`
  const isYearBefore = !y && sameYear && end && sameYear.slice(0, 7) > end.slice(0, 7);
  const start = isYearBefore ? formatDay(String(Number(Y) - 1), m, d) : sameYear;
  if (!start || !end) return { ok: false, reason: { kind: "unreadable" } };
  const impossible = [start, end].find((day) => !isDay(day));
  return impossible
    ? { ok: false, reason: { kind: "impossible", text: impossible } }
    : { ok: true, dates: { start, end } };
}

/** How many days a range has, the first and the last included. */
export function countDays({ start, end }: DateRange): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}

/** Longer than any hackathon. */
export const MOST_DAYS = 31;

/** Whether the text is a day of the calendar, written `2023-11-06`. */
export function isDay(text: string): boolean {
  return DAY.safeParse(text).success;
}

const DAY = z.iso.date();

function formatDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (!year || !month || !day) return null;
  const word = month.toLowerCase().replace(".", "");
  const number = /^\d/.test(month) ? month : String(MONTHS.findIndex((names) => names.includes(word)) + 1);
  return `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
