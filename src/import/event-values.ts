import { isDay } from "../wrapup/dates.ts";
import { FRONT_MATTER_KEYS, frontMatterSchema } from "../wrapup/front-matter-schema.ts";
import type { DateRange } from "../wrapup/model.ts";
import type { ReadDocument } from "./read-document.ts";

/**
 * What a document's own front matter and fact list say, in the archive's keys, and what of it is left out.
 *
 * @param dates the event's first and last day, wherever they were found
 */
export function buildEventValues(
  { values: source, event, titleKey }: Pick<ReadDocument, "values" | "event" | "titleKey">,
  title: string,
  dates: DateRange | null,
): { values: Readonly<Record<string, unknown>>; notes: string[] } {
  const own = readOwnKeys(source);
  const { location, organizers } = event;
  const fromList = dropEmpty({
    date: event.dates,
    location: location && dropEmpty(location),
    organizers: organizers.length > 0 ? organizers.map(dropEmpty) : null,
    topicsUrl: event.topicsUrl,
  });
  const all: Record<string, unknown> = {
    title,
    ...fromList,
    ...dropEmpty({ location: readPlace(source), reports: readReport(source, title) }),
    ...own,
    ...dropEmpty({ date: dates }),
  };
  const values = Object.fromEntries(
    FRONT_MATTER_KEYS.flatMap((key) => (key in all ? [[key, all[key]]] : [])),
  );
  const facts = Object.keys(fromList);
  const used = [...Object.keys(own), titleKey, ...listUsedKeys(source, values)];
  return {
    values,
    notes: [
      ...(facts.length > 0 ? [`facts from the list: ${facts.join(", ")}`] : []),
      ...describeLeftOut(source, used),
    ],
  };
}

/** What a front matter says and nobody uses, with its words, as a line of the report. */
export function describeLeftOut(
  source: Readonly<Record<string, unknown>>,
  used: readonly string[],
): string[] {
  const leftOut = Object.entries(source).flatMap(([key, value]) => {
    if (used.includes(key)) return [];
    const words = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : JSON.stringify(value);
    return value === null || words === "" ? [key] : [`${key}: ${words}`];
  });
  return leftOut.length > 0 ? [`front matter left out: ${leftOut.join(", ")}`] : [];
}

/** Keys that are the archive's own and sound. */
function readOwnKeys(source: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const schema = frontMatterSchema.partial();
  return Object.fromEntries(
    Object.entries(source).filter(
      ([key, value]) =>
        key !== "title" &&
        value !== null &&
        FRONT_MATTER_KEYS.includes(key) &&
        schema.safeParse({ [key]: value }).success,
    ),
  );
}

const START_KEYS = ["startDate", "start_date", "eventStart", "start"];
const END_KEYS = ["endDate", "end_date", "eventEnd", "end"];

/** The event's first and last day, where the front matter has keys for them. */
export function readStatedDays(source: Readonly<Record<string, unknown>>): DateRange | null {
  const { date } = source;
  const keys = typeof date === "object" && date !== null ? (date as Record<string, unknown>) : source;
  const start = firstDay(keys, START_KEYS);
  return start === null ? null : { start, end: firstDay(keys, END_KEYS) ?? start };
}

/** The day on which a document was published, which may be the event's own. */
export function readPublication(source: Readonly<Record<string, unknown>>): string | null {
  return firstDay(source, ["date", "pubDate", "publishDate"]);
}

function readPlace({ location, venue }: Readonly<Record<string, unknown>>): { name: string } | null {
  const name = [location, venue].find((value) => typeof value === "string" && value.trim() !== "");
  return typeof name === "string" ? { name: name.trim() } : null;
}

/** A post with authors and a day of publication is a report about the event. */
function readReport(source: Readonly<Record<string, unknown>>, title: string): readonly object[] | null {
  const author = readAuthors(source);
  const date = readPublication(source);
  return author === null || date === null ? null : [{ title, author, date }];
}

function readAuthors({ author, authors }: Readonly<Record<string, unknown>>): string | null {
  const names = [authors, author]
    .flat()
    .flatMap((person) =>
      typeof person === "object" && person !== null && "name" in person ? person.name : person,
    )
    .filter((name): name is string => typeof name === "string" && name.trim() !== "");
  return names.length > 0 ? [...new Set(names)].join(", ") : null;
}

function firstDay(source: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  const days = keys.map((key) => String(source[key] ?? "").slice(0, 10));
  return days.find(isDay) ?? null;
}

function listUsedKeys(source: object, values: object): string[] {
  const report =
    "reports" in values && !("reports" in source)
      ? ["date", "pubDate", "publishDate", "author", "authors"]
      : [];
  const days = "date" in values && !("date" in source) ? [...START_KEYS, ...END_KEYS] : [];
  return [...report, ...days, ...("location" in values ? ["location", "venue"] : [])];
}

function dropEmpty<Value extends object>(record: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as Partial<Value>;
}
