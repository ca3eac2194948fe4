import type { DateRange } from "../wrapup/model.ts";

/** `6–10 November 2023`, in the site's language. */
export function formatDateRange(dates: DateRange, language: string): string {
  return formatRange(dates, language, { day: "numeric", month: "long", year: "numeric" });
}

/** The days without their year: `6–10 November`. */
export function formatDays({ start, end }: DateRange, language: string): string {
  if (start.slice(0, 4) !== end.slice(0, 4)) return formatDateRange({ start, end }, language);
  return formatRange({ start, end }, language, { day: "numeric", month: "long" });
}

/** `15 November 2023`. */
export function formatDate(date: string, language: string): string {
  return formatDateRange({ start: date, end: date }, language);
}

/** `3 Dec 2021`. */
export function formatShortDate(date: string, language: string): string {
  return createFormat(language, { day: "numeric", month: "short", year: "numeric" }).format(asDate(date));
}

/** `November`. */
export function formatMonth(date: string, language: string): string {
  return createFormat(language, { month: "long" }).format(asDate(date));
}

/** `Nov`. */
export function formatShortMonth(date: string, language: string): string {
  return createFormat(language, { month: "short" }).format(asDate(date));
}

/** A range of one day is written as that day. */
function formatRange(
  { start, end }: DateRange,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const range = createFormat(language, options).formatRange(asDate(start), asDate(end));
  return range.replace(THIN_SPACES, "");
}

/** English without a country has the day first, as most of the world writes it. */
function createFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}

/** Memoised by language and options: a build asks for thousands, and each takes a tenth of a millisecond to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

function asDate(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** ICU sets them around the dash. */
const THIN_SPACES = /\u2009/g;
