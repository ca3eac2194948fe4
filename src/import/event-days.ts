import { countDays, findDateRanges, findNamedMonth, isDay, MOST_DAYS } from "../wrapup/dates.ts";
import type { DateRange } from "../wrapup/model.ts";

/** What somebody says about an event's time. */
export interface GivenDays {
  /** `2023-11`. */
  readonly month: string;
  readonly dates: DateRange | null;
}

/** When an event was, as far as its document says. */
export interface EventDays extends GivenDays {
  /** Where it was found, for the report: days in the text, or without days only a day of publication. */
  readonly note: string | null;
}

/** Where a document may say when its event was. */
export interface DaySources {
  readonly given: GivenDays | null;
  /** First and last day, of front matter or fact list. */
  readonly stated: DateRange | null;
  readonly titles: readonly string[];
  /** The text before the first topic, and the rest of it. */
  readonly lead: string;
  readonly rest: string;
  /** The document's path, with forward slashes. */
  readonly path: string;
  /** A day of the front matter that may be that of the publication. */
  readonly published: string | null;
  /** A sort key of another generator: `-202311`. */
  readonly weight: unknown;
}

/**
 * When a document's event was, or `null`. Titles and names without a day say the month, and running text the days
 * in it; the day of publication counts only where nothing else is known.
 */
export function findEventDays(sources: DaySources): EventDays | null {
  const { given, titles, path, weight } = sources;
  const stated = given?.dates ?? sources.stated;
  if (stated) return { month: given?.month ?? stated.start.slice(0, 7), dates: stated, note: null };
  const names = path.split("/").slice(-2).toReversed();
  const published =
    sources.published ?? names.map(findDayInName).find((day) => day !== null && isDay(day)) ?? null;
  const named = names.map((name) => (findDayInName(name) === null ? findMonthInName(name) : null));
  const hints = [given?.month ?? null, ...titles.map(findMonthInText), ...named];
  const month = [...hints, findMonthInName(String(weight ?? ""))].find((hint) => hint !== null) ?? null;
  const written = findWrittenDays(sources, month, published);
  if (written) return { ...written, month: month ?? written.dates.start.slice(0, 7) };
  if (month !== null) return { month, dates: null, note: null };
  if (published === null) return null;
  const note = `the month is that of the publication, ${published}: check it, or say --month`;
  return { month: published.slice(0, 7), dates: null, note };
}

/** Nobody says so late when an event was; in characters. */
const MOST_TEXT = 50_000;
const PUBLICATION = /(?:posted|published|updated|written|veröffentlicht)\W+(?:\p{L}{2,3}\W+)?$/iu;

/** The first days in running text that may be the event's: a range rather than a single day. */
function findWrittenDays(
  { titles, lead, rest }: DaySources,
  month: string | null,
  published: string | null,
): { dates: DateRange; note: string } | null {
  const beginning = [...titles, lead].join("\n");
  const text = `${beginning}\n${rest}`.slice(0, MOST_TEXT);
  const found = findDateRanges(text).filter(({ index, dates }) => {
    const { start, end } = dates;
    const days = countDays(dates);
    const isInMonth = month === null || start.startsWith(month) || end.startsWith(month);
    if (days < 1 || days > MOST_DAYS || !isInMonth) return false;
    if (days > 1) return true;
    const isPublication = start === published || PUBLICATION.test(text.slice(0, index).slice(-40));
    return !isPublication && index < beginning.length;
  });
  const ranges = found.filter(({ dates }) => dates.start !== dates.end);
  const past = ranges.filter(({ dates }) => published === null || dates.start <= published);
  const best = past[0] ?? ranges[0] ?? found[0];
  return best ? { dates: best.dates, note: `days from the text: “${best.written}”` } : null;
}

/** `November 2023`, `11/2023` and `2023-11` are the same month. */
function findMonthInText(text: string): string | null {
  const named = findNamedMonth(text);
  if (named !== null) return named;
  const numbers = /\b(0?[1-9]|1[0-2])\/(\d{4})\b/.exec(text);
  if (numbers?.[1] && numbers[2]) return `${numbers[2]}-${numbers[1].padStart(2, "0")}`;
  return findMonthInName(text);
}

/** The month in `2023-11_Schelklingen` and `-202311`. */
function findMonthInName(name: string): string | null {
  const match = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?!\d)/.exec(name);
  return match ? `${match[1]}-${match[2]}` : null;
}

/** The day in `2023-11-20-wrap-up.md`, which is that of the publication. */
function findDayInName(name: string): string | null {
  const match = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(name);
  return match ? match.slice(1).join("-") : null;
}
