import type { Root } from "mdast";
import { countDays, findDateRanges, findNamedMonth, isDay, MOST_DAYS } from "../wrapup/dates.ts";
import type { DateRange } from "../wrapup/model.ts";
import { inlineText, plainText } from "../wrapup/syntax.ts";
import { listHeadings } from "./body-edits.ts";
import { readPublication, readStatedDays } from "./event-values.ts";
import type { ReadDocument } from "./read-document.ts";

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

/**
 * When a document's event was, or `null`. Titles and names without a day say the month, and running text the days
 * in it; the day of publication counts only where nothing else is known.
 */
export function findEventDays(document: ReadDocument, given: GivenDays | null): EventDays | null {
  const { values, title, event, tree, path } = document;
  const stated = given?.dates ?? readStatedDays(values) ?? event.dates;
  if (stated) return { month: given?.month ?? stated.start.slice(0, 7), dates: stated, note: null };
  const [first] = listHeadings(tree);
  const titles = [title, event.heading ?? "", first?.depth === 1 ? inlineText(first.children) : ""];
  const names = path.split("/").slice(-2).toReversed();
  const published =
    readPublication(values) ?? names.map(findDayInName).find((day) => day !== null && isDay(day)) ?? null;
  const named = names.map((name) => (findDayInName(name) === null ? findMonthInName(name) : null));
  // Some generators sort by a number: `-202311`.
  const weight = findMonthInName(String(values["weight"] ?? ""));
  const hints = [given?.month ?? null, ...titles.map(findMonthInText), ...named, weight];
  const month = hints.find((hint) => hint !== null) ?? null;
  const written = findWrittenDays(tree, titles, month, published);
  if (written) return { ...written, month: month ?? written.dates.start.slice(0, 7) };
  if (month !== null) return { month, dates: null, note: null };
  if (published === null) return null;
  const note = `the month is that of the publication, ${published}: check it, or say --month`;
  return { month: published.slice(0, 7), dates: null, note };
}

/** Nobody says so late when an event was; in characters. */
const MOST_TEXT = 50_000;
const PUBLICATION =
  /(?:posted|published|updated|written|(?:created|edited)(?: time)?|veröffentlicht|erstellt|bearbeitet)\W+(?:\p{L}{2,3}\W+)?$/iu;

/** The first days in running text that may be the event's: a range rather than a single day. */
function findWrittenDays(
  { children }: Root,
  titles: readonly string[],
  month: string | null,
  published: string | null,
): { dates: DateRange; note: string } | null {
  const blocks = children.filter(({ type }) => type !== "code" && type !== "html");
  const topic = blocks.findIndex((block) => block.type === "heading" && block.depth === 2);
  const lead = blocks.slice(0, topic < 0 ? undefined : topic);
  const beginning = [...titles, lead.map(plainText).join("\n")].join("\n");
  const text = [beginning, ...blocks.slice(lead.length).map(plainText)].join("\n").slice(0, MOST_TEXT);
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
