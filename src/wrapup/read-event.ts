import type { Heading, List, RootContent } from "mdast";
import { parseDateRange } from "./dates.ts";
import type { Place, Reporter } from "./diagnostics.ts";
import {
  findFactList,
  firstUrl,
  isNone,
  type RawFact,
  readFacts,
  readLocation,
  readOrganizers,
} from "./facts.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import type { DateRange, Event, Fact, Location, Organizer, Picture, Report } from "./model.ts";
import { readPictureBlock } from "./pictures.ts";
import { type RenderContext, renderGroups } from "./render.ts";
import { inlineText } from "./syntax.ts";

/** The event before its body is read. */
export type EventHead = Omit<Event, "parts" | "summary" | "wordCount" | "picturePaths">;

/** Reads front matter, heading, fact list and pictures; hands back the blocks that are none of these. */
export function readEvent(
  blocks: readonly RootContent[],
  front: ReadFrontMatter,
  context: RenderContext,
  { id, file }: { readonly id: string; readonly file: string },
  reporter: Reporter,
): { event: EventHead; body: RootContent[] } {
  const preamble = findPreamble(blocks);
  const heading = preamble.find((block): block is Heading => block.type === "heading");
  const factList = findFactList(preamble);
  const pictureBlocks = preamble.flatMap((block) => {
    const pictures = readPictureBlock(block);
    return pictures ? [{ block, pictures }] : [];
  });
  const taken = new Set<RootContent>(
    [heading, factList, ...pictureBlocks.map(({ block }) => block)].filter((block) => block != null),
  );
  const facts = factList ? readFacts(factList) : [];
  const pictures = pictureBlocks.flatMap((block) => block.pictures);
  const { values } = front;
  const words = heading ? inlineText(heading.children).trim() : "";
  const title = values.title ?? (words || id);
  const event: EventHead = {
    id,
    file,
    title,
    heading: words !== "" && words !== title ? words : null,
    status: values.status ?? "complete",
    dates: mergeDates(facts, front, id, reporter),
    location: mergeLocation(facts, front, reporter),
    organizers: mergeOrganizers(facts, front, reporter),
    topicsUrl: mergeTopicsUrl(facts, front, reporter),
    otherFacts: collectOtherFacts(facts, factList, context),
    cover: readCover(front, pictures),
    pictures,
    attendance: values.attendance ?? null,
    organizations: values.organizations ?? [],
    reports: (values.reports ?? []).map(readReport),
    aliases: values.aliases ?? [],
  };
  return { event, body: blocks.filter((block) => !taken.has(block)) };
}

/** Everything before the first `##`; the first `#` names the event and ends nothing. */
function findPreamble(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.findIndex((block) => block.type === "heading");
  const namesEvent = blocks[first]?.type === "heading" && (blocks[first] as Heading).depth === 1;
  const from = namesEvent ? first + 1 : 0;
  const end = blocks.findIndex(
    (block, index) => index >= from && block.type === "heading" && block.depth <= 2,
  );
  const preamble = blocks.slice(0, end < 0 ? undefined : end);
  return namesEvent ? preamble : preamble.filter(({ type }) => type !== "heading");
}

function mergeDates(
  facts: readonly RawFact[],
  front: ReadFrontMatter,
  id: string,
  reporter: Reporter,
): DateRange | null {
  const fact = facts.find(({ kind, value }) => kind === "date" && !isNone(value));
  const place = fact ? fact.item.position?.start : front.place(["date"]);
  const written = fact ? readDateFact(fact, reporter) : null;
  const given = front.values.date ?? null;
  if (written && given && (written.start !== given.start || written.end !== given.end)) {
    reporter.error(
      "fact-disagrees",
      place,
      `The fact list says ${written.start} to ${written.end}, the front matter ${given.start} to ${given.end}.`,
      "Keep the right one of the two.",
    );
  }
  const dates = given ?? written;
  if (!dates) {
    if (!fact && front.values.title)
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
  checkMonth(dates, id, place, reporter);
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
  const fact = facts.find(({ kind, value }) => kind === "location" && !isNone(value));
  const written = fact ? readLocation(fact.value) : null;
  const given = front.values.location;
  if (!given) return written;
  const words = fact ? inlineText(fact.value).toLowerCase() : "";
  if (
    fact &&
    ![given.name, given.city ?? ""].some((name) => name !== "" && words.includes(name.toLowerCase()))
  ) {
    reporter.error(
      "fact-disagrees",
      fact.item.position?.start,
      `The fact list says "${inlineText(fact.value).trim()}", the front matter "${given.name}".`,
      "Keep the right one of the two.",
    );
  }
  return {
    name: given.name,
    city: given.city ?? null,
    country: given.country ?? null,
    url: given.url ?? null,
    coordinates: given.coordinates ?? null,
  };
}

function mergeOrganizers(facts: readonly RawFact[], front: ReadFrontMatter, reporter: Reporter): Organizer[] {
  const fact = facts.find(({ kind, value }) => kind === "organizer" && !isNone(value));
  const written = fact ? readOrganizers(fact.value) : [];
  const given = front.values.organizers?.map(({ name, url }) => ({ name, url: url ?? null }));
  if (!given) return written;
  const missing = written.find(
    ({ name }) => !given.some((organizer) => organizer.name.toLowerCase() === name.toLowerCase()),
  );
  if (missing) {
    reporter.error(
      "fact-disagrees",
      fact?.item.position?.start,
      `The fact list names "${missing.name}" as organizer, the front matter does not.`,
      "Keep the right one of the two.",
    );
  }
  return given;
}

function mergeTopicsUrl(
  facts: readonly RawFact[],
  front: ReadFrontMatter,
  reporter: Reporter,
): string | null {
  const fact = facts.find(({ kind, value }) => kind === "topics" && !isNone(value));
  const written = fact ? firstUrl(fact.value) : null;
  const given = front.values.topicsUrl ?? null;
  if (written && given && written !== given) {
    reporter.error(
      "fact-disagrees",
      fact?.item.position?.start,
      `The fact list says ${written}, the front matter ${given}.`,
      "Keep the right one of the two.",
    );
  }
  return given ?? written;
}

/** Every fact whose words the fields above do not hold. */
function collectOtherFacts(facts: readonly RawFact[], list: List | null, context: RenderContext): Fact[] {
  if (!list) return [];
  const seen = new Set<RawFact["kind"]>();
  return facts.flatMap((fact): Fact[] => {
    const isFirst = !seen.has(fact.kind);
    seen.add(fact.kind);
    const isKept = fact.kind !== "other" && isFirst && (isNone(fact.value) || isUnderstood(fact));
    const [, ...below] = fact.item.children;
    if (isKept && below.length === 0) return [];
    const nodes = isKept
      ? below
      : [
          ...(fact.value.length > 0 ? [{ type: "paragraph" as const, children: [...fact.value] }] : []),
          ...below,
        ];
    const [rendered] = renderGroups([nodes], { ...context, idPrefix: "facts--" });
    return [{ label: fact.label, html: rendered?.html ?? "" }];
  });
}

function isUnderstood({ kind, value }: RawFact): boolean {
  if (kind === "date") return parseDateRange(inlineText(value).trim()).ok;
  if (kind === "topics") return firstUrl(value) === inlineText(value).trim();
  return kind === "location" || kind === "organizer";
}

function readCover({ values }: ReadFrontMatter, pictures: readonly Picture[]): Picture | null {
  const { cover } = values;
  return cover ? { path: cover.image, alt: cover.alt, credit: cover.credit ?? null } : (pictures[0] ?? null);
}

type GivenReport = NonNullable<ReadFrontMatter["values"]["reports"]>[number];

function readReport({ title, url, publisher, author, date }: GivenReport): Report {
  return {
    title,
    url: url ?? null,
    publisher: publisher ?? null,
    author: author ?? null,
    date: date ?? null,
  };
}
