import { parseDateRange } from "./dates.ts";
import type { Place, Reporter } from "./diagnostics.ts";
import { firstUrl, isNone, type RawFact, readLocation, readOrganizers } from "./facts.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import type { DateRange, Event, Location, Organizer } from "./model.ts";
import { inlineText } from "./syntax.ts";

/** The facts that have a field of their own. */
export type HeldFacts = Pick<Event, "dates" | "location" | "organizers" | "topicsUrl">;

/** What front matter and fact list say together; where both speak, the front matter counts. */
export function mergeFacts(
  facts: readonly RawFact[],
  front: ReadFrontMatter,
  id: string,
  reporter: Reporter,
): HeldFacts {
  return {
    dates: mergeDates(facts, front, id, reporter),
    location: mergeLocation(facts, front, reporter),
    organizers: mergeOrganizers(facts, front, reporter),
    topicsUrl: mergeTopicsUrl(facts, front, reporter),
  };
}

function mergeDates(
  facts: readonly RawFact[],
  front: ReadFrontMatter,
  id: string,
  reporter: Reporter,
): DateRange | null {
  const fact = findFact(facts, "date");
  const place = fact ? fact.item.position?.start : front.place(["date"]);
  const written = fact ? readDateFact(fact, reporter) : null;
  const given = front.values.date;
  if (written && given && (written.start !== given.start || written.end !== given.end)) {
    const inFrontMatter = `the front matter ${given.start} to ${given.end}`;
    reportDisagreement(`says ${written.start} to ${written.end}, ${inFrontMatter}`, place, reporter);
  }
  const dates = given ?? written;
  if (!dates) {
    if (!fact && front.values.title && !front.given.has("date"))
      reporter.warning(
        "date-missing",
        front.place([]),
        "The event has no dates.",
        "Add `date: {start: YYYY-MM-DD, end: YYYY-MM-DD}` to the front matter.",
      );
    return null;
  }
  if (dates.end < dates.start) {
    reporter.error(
      "date-order",
      place,
      `The event ends (${dates.end}) before it starts (${dates.start}).`,
      `Swap the two dates in the ${given ? "front matter" : "fact list"}.`,
    );
    return { start: dates.end, end: dates.start };
  }
  const days = (Date.parse(dates.end) - Date.parse(dates.start)) / 86_400_000 + 1;
  if (days > MOST_DAYS)
    reporter.error(
      "date-length",
      place,
      `From ${dates.start} to ${dates.end} the event would last ${days} days.`,
      "Mend the year or month of one of the two days.",
    );
  else checkMonth(dates, id, place, reporter);
  return dates;
}

/** Longer than any hackathon. */
const MOST_DAYS = 31;

function readDateFact(fact: RawFact, reporter: Reporter): DateRange | null {
  const text = inlineText(fact.value).trim();
  const result = parseDateRange(text);
  if (result.ok) return result.dates;
  const message =
    result.reason.kind === "impossible"
      ? `There is no day ${result.reason.text}.`
      : `"${text}" is not a date that the archive can read.`;
  reporter.error(
    "date-invalid",
    fact.item.position?.start,
    message,
    "Write the first and last day as `06.11.2023 – 10.11.2023` or `2023-11-06 – 2023-11-10`.",
  );
  return null;
}

function checkMonth(
  { start, end }: DateRange,
  id: string,
  place: Place | undefined,
  reporter: Reporter,
): void {
  const month = /^\d{4}-\d{2}/.exec(id)?.[0];
  if (month && !start.startsWith(month) && !end.startsWith(month)) {
    reporter.error(
      "date-month",
      place,
      `The file is named ${id}, but the event took place from ${start} to ${end}.`,
      `Rename the file to ${start.slice(0, 7)}.md, or mend the dates.`,
    );
  }
}

function mergeLocation(
  facts: readonly RawFact[],
  front: ReadFrontMatter,
  reporter: Reporter,
): Location | null {
  const fact = findFact(facts, "location");
  const written = fact ? readLocation(fact.value) : null;
  const given = front.values.location;
  if (!given) return written;
  const words = fact ? inlineText(fact.value).toLowerCase() : "";
  const agrees = [given.name, given.city].some((name) => name !== null && words.includes(name.toLowerCase()));
  if (fact && !agrees) {
    const both = `says "${inlineText(fact.value).trim()}", the front matter "${given.name}"`;
    reportDisagreement(both, fact.item.position?.start, reporter);
  }
  const completion = agrees ? written : null;
  return {
    ...given,
    city: given.city ?? completion?.city ?? null,
    country: given.country ?? completion?.country ?? null,
    url: given.url ?? completion?.url ?? null,
  };
}

function mergeOrganizers(facts: readonly RawFact[], front: ReadFrontMatter, reporter: Reporter): Organizer[] {
  const fact = findFact(facts, "organizer");
  const written = fact ? readOrganizers(fact.value) : [];
  const findWritten = (name: string): Organizer | undefined =>
    written.find((organizer) => organizer.name.toLowerCase() === name.toLowerCase());
  const given = front.values.organizers.map(({ name, url }) => ({
    name,
    url: url ?? findWritten(name)?.url ?? null,
  }));
  if (given.length === 0) return written;
  const missing = written.find(
    ({ name }) => !given.some((organizer) => organizer.name.toLowerCase() === name.toLowerCase()),
  );
  if (missing) {
    const both = `names "${missing.name}" as organizer, the front matter does not`;
    reportDisagreement(both, fact?.item.position?.start, reporter);
  }
  return given;
}

function mergeTopicsUrl(
  facts: readonly RawFact[],
  front: ReadFrontMatter,
  reporter: Reporter,
): string | null {
  const fact = findFact(facts, "topics");
  const written = fact ? firstUrl(fact.value) : null;
  const given = front.values.topicsUrl;
  if (written && given && written !== given) {
    const both = `says ${written}, the front matter ${given}`;
    reportDisagreement(both, fact?.item.position?.start, reporter);
  }
  return given ?? written;
}

/** The first fact of a kind that says something. */
function findFact(facts: readonly RawFact[], kind: RawFact["kind"]): RawFact | undefined {
  return facts.find((fact) => fact.kind === kind && !isNone(fact.value));
}

function reportDisagreement(both: string, place: Place | undefined, reporter: Reporter): void {
  reporter.error("fact-disagrees", place, `The fact list ${both}.`, "Keep the right one of the two.");
}
