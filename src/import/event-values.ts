import { FRONT_MATTER_KEYS, frontMatterSchema } from "../wrapup/front-matter-schema.ts";
import type { Event } from "../wrapup/model.ts";

/** Front matter of the archive, and which keys of the source it leaves out. */
export interface EventValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly leftOut: readonly string[];
  /** Names of the facts that were taken from the body's fact list. */
  readonly facts: readonly string[];
}

/**
 * What a document's own front matter and fact list say, in the archive's keys.
 *
 * @param event the document's body as the archive's parser understands it
 */
export function buildEventValues(
  source: Readonly<Record<string, unknown>>,
  event: Event,
  title: string,
): EventValues {
  const own = readOwnKeys(source);
  const { location } = event;
  const fromList: Record<string, unknown> = {
    date: event.dates,
    location: location && dropEmpty(location),
    organizers: event.organizers.length > 0 ? event.organizers.map(dropEmpty) : null,
    topicsUrl: event.topicsUrl,
  };
  const all: Record<string, unknown> = {
    title,
    ...dropEmpty(fromList),
    ...dropEmpty({ date: readDays(source), location: readPlace(source), reports: readReport(source, title) }),
    ...own,
  };
  const values = Object.fromEntries(
    FRONT_MATTER_KEYS.flatMap((key) => (key in all ? [[key, all[key]]] : [])),
  );
  const used = new Set([...Object.keys(own), "title", ...listUsedKeys(source, values)]);
  return {
    values,
    leftOut: Object.keys(source).filter((key) => !used.has(key)),
    facts: Object.keys(dropEmpty(fromList)),
  };
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

function readDays(source: Readonly<Record<string, unknown>>): { start: string; end: string } | null {
  const start = firstDay(source, START_KEYS);
  return start === null ? null : { start, end: firstDay(source, END_KEYS) ?? start };
}

function readPlace({ location, venue }: Readonly<Record<string, unknown>>): { name: string } | null {
  const name = [location, venue].find((value) => typeof value === "string" && value.trim() !== "");
  return typeof name === "string" ? { name: name.trim() } : null;
}

/** A post with authors and a day of publication is a report about the event. */
function readReport(source: Readonly<Record<string, unknown>>, title: string): readonly object[] | null {
  const author = readAuthors(source);
  const date = firstDay(source, ["date", "pubDate", "publishDate"]);
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
  for (const key of keys) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(String(source[key] ?? ""))?.[0];
    if (day !== undefined) return day;
  }
  return null;
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
