import { parseDateRange } from "../wrapup/dates.ts";
import { isRecord } from "../wrapup/front-matter.ts";
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
        key !== "cover" &&
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
  const keys = isRecord(source["date"]) ? source["date"] : source;
  const read = (names: readonly string[]): string =>
    names.map((name) => dropTime(keys[name])).find(isText) ?? "";
  const start = read(START_KEYS);
  // Only together do `09/01/2029` and `13/01/2029` say which number is the month.
  return readDays(`${start} – ${read(END_KEYS)}`) ?? readDays(start);
}

/** The day on which a document was published, which may be the event's own. */
export function readPublication(source: Readonly<Record<string, unknown>>): string | null {
  const days = ["date", "pubDate", "publishDate"].map((key) => readDays(dropTime(source[key])));
  return days.find((range) => range && range.start === range.end)?.start ?? null;
}

function readDays(text: string): DateRange | null {
  const result = parseDateRange(text);
  return result.ok ? result.dates : null;
}

function dropTime(value: unknown): string {
  return String(value ?? "").replace(/^(\d{4}-\d\d-\d\d)[T ]\d.*/s, "$1");
}

function readPlace({ location, venue, city }: Readonly<Record<string, unknown>>) {
  const name = [location, venue].find(isText);
  return name === undefined
    ? null
    : dropEmpty({ name: name.trim(), city: isText(city) ? city.trim() : null });
}

/** The picture that stands for the event; one without a description has its caption's, or the event's title. */
export function readCover({ cover }: Readonly<Record<string, unknown>>, title: string) {
  const { image, alt, caption, credit } = isRecord(cover) ? cover : { image: cover };
  if (!isText(image)) return null;
  return { image, alt: [alt, caption].find(isText) ?? title, ...(isText(credit) ? { credit } : {}) };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
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
    .filter(isText);
  return names.length > 0 ? [...new Set(names)].join(", ") : null;
}

function listUsedKeys(source: Readonly<Record<string, unknown>>, values: object): string[] {
  const report =
    "reports" in values && !("reports" in source)
      ? ["date", "pubDate", "publishDate", "author", "authors"]
      : [];
  const days = "date" in values && !("date" in source) ? [...START_KEYS, ...END_KEYS] : [];
  const place = readPlace(source) ? ["location", "venue", "city"] : [];
  return [...report, ...days, ...place, ...(readCover(source, "") ? ["cover"] : [])];
}

function dropEmpty<Value extends object>(record: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as Partial<Value>;
}
