import { countDays, MOST_DAYS, parseDateRange } from "./dates.ts";
import type { Place, Reporter } from "./diagnostics.ts";
import { firstUrl, isNoneText, type RawFact, readLocation, readOrganizers } from "./facts.ts";
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
  const { location, organizers, topicsUrl } = front.values;
  /** The first fact of a kind that says something. */
  const find = (kind: RawFact["kind"]): RawFact | undefined =>
    facts.find((fact) => fact.kind === kind && !isNoneText(inlineText(fact.value)));
  return {
    dates: mergeDates(find("date"), front, id, reporter),
    location: mergeLocation(find("location"), location, reporter),
    organizers: mergeOrganizers(find("organizer"), organizers, reporter),
    topicsUrl: mergeTopicsUrl(find("topics"), topicsUrl, reporter),
  };
}

function mergeDates(
  fact: RawFact | undefined,
  front: ReadFrontMatter,
  id: string,
  reporter: Reporter,
): DateRange | null {
  const place = fact ? fact.item.position?.start : front.places.value(["date"]);
  const written = fact ? readDateFact(fact, reporter) : null;
  const given = front.values.date;
  if (fact && written && given && (written.start !== given.start || written.end !== given.end)) {
    const inFrontMatter = `the front matter ${given.start} to ${given.end}`;
    reportDisagreement(`says ${written.start} to ${written.end}, ${inFrontMatter}`, fact, reporter);
  }
  const dates = given ?? written;
  if (!dates) {
    if (!fact && front.values.title && !front.given.has("date"))
      reporter.warning(
        "date-missing",
        "The event has no dates.",
        "Add `date: {start: YYYY-MM-DD, end: YYYY-MM-DD}` to the front matter.",
        front.places.value([]),
      );
    return null;
  }
  if (dates.start < "1970" || dates.end >= "2200") {
    reporter.error(
      "date-invalid",
      `The days from ${dates.start} to ${dates.end} do not lie between 1970 and 2199.`,
      "Mend their years.",
      place,
    );
    return null;
  }
  if (dates.end < dates.start) {
    reporter.error(
      "date-order",
      `The event ends (${dates.end}) before it starts (${dates.start}).`,
      `Swap the two dates in the ${given ? "front matter" : "fact list"}.`,
      place,
    );
    return { start: dates.end, end: dates.start };
  }
  const days = countDays(dates);
  if (days > MOST_DAYS)
    reporter.error(
      "date-length",
      `From ${dates.start} to ${dates.end} the event would last ${days} days.`,
      "Mend the year or month of one of the two days.",
      place,
    );
  else checkMonth(dates, id, place, reporter);
  return dates;
}

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
    message,
    "Write the first and last day as `06.11.2023 – 10.11.2023` or `2023-11-06 – 2023-11-10`.",
    fact.item.position?.start,
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
      `The file is named ${id}, but the event took place from ${start} to ${end}.`,
      `Rename the file to ${start.slice(0, 7)}.md, or mend the dates.`,
      place,
    );
  }
}

function mergeLocation(
  fact: RawFact | undefined,
  given: Location | null,
  reporter: Reporter,
): Location | null {
  const written = fact ? readLocation(fact.value) : null;
  if (!given || !fact) return given ?? written;
  const words = inlineText(fact.value).trim();
  const agrees = [given.name, given.city].some(
    (name) => name && words.toLowerCase().includes(name.toLowerCase()),
  );
  if (!agrees) {
    reportDisagreement(`says "${words}", the front matter "${given.name}"`, fact, reporter);
    return given;
  }
  return {
    ...given,
    city: given.city ?? written?.city ?? null,
    country: given.country ?? written?.country ?? null,
    url: given.url ?? written?.url ?? null,
  };
}

function mergeOrganizers(
  fact: RawFact | undefined,
  named: readonly Organizer[],
  reporter: Reporter,
): readonly Organizer[] {
  const written = fact ? readOrganizers(fact.value) : [];
  if (!fact || named.length === 0) return named.length > 0 ? named : written;
  const findIn = (organizers: readonly Organizer[], { name }: Organizer): Organizer | undefined =>
    organizers.find((other) => other.name.toLowerCase() === name.toLowerCase());
  const missing = written.find((organizer) => !findIn(named, organizer));
  if (missing)
    reportDisagreement(`names "${missing.name}" as organizer, the front matter does not`, fact, reporter);
  return named.map((organizer) => ({
    ...organizer,
    url: organizer.url ?? findIn(written, organizer)?.url ?? null,
  }));
}

function mergeTopicsUrl(fact: RawFact | undefined, given: string | null, reporter: Reporter): string | null {
  const written = fact ? firstUrl(fact.value) : null;
  if (fact && written && given && written !== given)
    reportDisagreement(`says ${written}, the front matter ${given}`, fact, reporter);
  return given ?? written;
}

function reportDisagreement(both: string, { item }: RawFact, reporter: Reporter): void {
  const message = `The fact list ${both}.`;
  reporter.error("fact-disagrees", message, "Keep the right one of the two.", item.position?.start);
}
