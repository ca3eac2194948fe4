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

const GAP = String.raw`\s*(?:-|–|—|−|to|until|bis)\s*`;
const WORD = String.raw`\p{L}{3,9}\.?`;

/** Each way to write a range; groups are named d, m, y for the first day and D, M, Y for the last. */
const PATTERNS = [
  String.raw`(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:${GAP}(?<Y>\d{4})-(?<M>\d{1,2})-(?<D>\d{1,2}))?`,
  String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?:${GAP}(?<D>\d{1,2})\.\s?(?<M>\d{1,2})\.\s?(?<Y>\d{4}))?`,
  String.raw`(?<d>\d{1,2})\.(?:\s?(?<m>\d{1,2})\.)?${GAP}(?<D>\d{1,2})\.\s?(?<M>\d{1,2})\.\s?(?<Y>\d{4})`,
  String.raw`(?<d>\d{1,2})\.?(?:\s+(?<m>${WORD})(?:\s+(?<y>\d{4}))?)?${GAP}(?<D>\d{1,2})\.?\s+(?<M>${WORD})\s+(?<Y>\d{4})`,
  String.raw`(?<d>\d{1,2})\.?\s+(?<m>${WORD})\s+(?<y>\d{4})`,
  String.raw`(?<m>${WORD})\s+(?<d>\d{1,2})${GAP}(?:(?<M>${WORD})\s+)?(?<D>\d{1,2}),?\s+(?<Y>\d{4})`,
  String.raw`(?<m>${WORD})\s+(?<d>\d{1,2}),?\s+(?<y>\d{4})`,
].map((pattern) => new RegExp(`^${pattern}$`, "u"));

/**
 * First and last day of an event as people write them.
 *
 * `02.11.2021 – 06.11.2021`, `2021-11-02 - 2021-11-06`, `2.–6.11.2021` and `2 – 6 November 2021` are the
 * same range. A single day is a range of one.
 */
export function parseDateRange(text: string): DateResult {
  const groups = matchPattern(text.trim());
  if (!groups) return { ok: false, reason: { kind: "unreadable" } };
  const { d, m, y, D = d, M = m, Y = y } = groups;
  const start = formatDay(y ?? Y, m ?? M, d);
  const end = formatDay(Y, M, D);
  if (!start || !end) return { ok: false, reason: { kind: "unreadable" } };
  const impossible = [start, end].find((day) => !isDay(day));
  return impossible
    ? { ok: false, reason: { kind: "impossible", text: impossible } }
    : { ok: true, dates: { start, end } };
}

/** Whether the text is a day of the calendar, written `2023-11-06`. */
export function isDay(text: string): boolean {
  return DAY.safeParse(text).success;
}

const DAY = z.iso.date();

function matchPattern(text: string): Partial<Record<string, string>> | undefined {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

function formatDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const number = month && (/^\d/.test(month) ? month : monthNumber(month));
  return year && number && day ? `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

function monthNumber(name: string): string | null {
  const word = name.toLowerCase().replace(".", "");
  const index = MONTHS.findIndex((names) => names.includes(word));
  return index < 0 ? null : String(index + 1);
}
