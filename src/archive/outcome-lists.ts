import { visit } from "unist-util-visit";
import { compareText } from "../wrapup/compare-text.ts";
import type { DateRange, Event, Reference, RichText, Topic } from "../wrapup/model.ts";
import { parseRichText } from "../wrapup/rich-text.ts";
import type { Archive } from "./archive.ts";
import type { NextSteps } from "./next-steps.ts";
import {
  findOutcomeAt,
  findReferenceOutcome,
  isMerged,
  listReferenceOutcomes,
  type OutcomesByRef,
  type ReferenceOutcome,
  type TopicOutcome,
} from "./outcomes.ts";
import { normaliseRef } from "./outcomes-file.ts";
import type { Thread } from "./thread.ts";

/** A merge or a release, for a timeline. */
export interface Happening {
  readonly kind: "merged" | "released";
  readonly date: string;
  readonly topic: Topic;
  readonly outcome: ReferenceOutcome;
}

/** What became of a line of work, or `null` where nothing is known. */
export function findThreadOutcome(thread: Thread, archive: Pick<Archive, "eventsById" | "outcomes">) {
  const known = listKnown(thread.topics, archive);
  const newest = known.at(-1);
  if (!newest) return null;
  const { topic, outcome: latest } = newest;
  const all = known.flatMap(({ topic, outcome }) => listHappenings(topic, outcome));
  const happenings = selectFirst(all, ({ kind, outcome }) => `${kind} ${findKey(outcome)}`);
  return {
    /** Merges and releases, oldest first; each pull request once, with the first topic that it counts for. */
    happenings: happenings.sort((a, b) => compareText(a.date, b.date)),
    /** The newest topic of which something is known, and what. */
    topic,
    // With several events, "days after the event" would not say which.
    latest: { ...latest, told: { ...latest.told, daysToRelease: null } },
  };
}

/** What was merged, after their event, of the pull requests that some next steps name. */
export function listDoneSince(
  { topic, event, sections }: Pick<NextSteps, "topic" | "event" | "sections">,
  outcomes: OutcomesByRef,
): ReferenceOutcome[] {
  const links = sections.flatMap(({ content }) => listAddresses(content)).join("\n");
  const named = topic.references.filter((reference) => isNamedIn(links, reference));
  return listMerged(named, event.dates, outcomes);
}

/** The topics whose work came into the code last, with what was merged or released; newest first. */
export function listShipped(archive: Archive): Happening[] {
  const last = listKnown(archive.topics, archive).flatMap(({ topic, outcome }) => {
    const happenings = listHappenings(topic, outcome);
    return happenings.sort((a, b) => compareText(b.date, a.date)).slice(0, 1);
  });
  return last.sort((a, b) => compareText(b.date, a.date));
}

/** Whether a topic shipped, or its issue is closed. */
export function isOver(outcome: TopicOutcome | null): boolean {
  if (!outcome) return false;
  return isMerged(outcome) || (outcome.state === "closed" && outcome.told.reference.kind === "issue");
}

/** Pull requests with what became of them; those that were over before the event are left out. */
export interface MergeCount {
  readonly merged: number;
  /** All of which something is known. */
  readonly total: number;
  /** Those of which nothing is known. */
  readonly unknown: number;
}

/**
 * How many pull requests of some topics were merged; one that several name counts once.
 *
 * @param repository counts only what lives there
 */
export function countMerges(
  topics: readonly Topic[],
  { eventsById, outcomes }: Pick<Archive, "eventsById" | "outcomes">,
  repository?: string,
): MergeCount {
  const isCounted = (reference: Reference): boolean =>
    !repository || reference.repository?.toLowerCase() === repository.toLowerCase();
  const known = topics.flatMap((topic) =>
    listReferenceOutcomes(topic, eventsById.get(topic.event)?.dates ?? null, outcomes),
  );
  const counted = known.filter(
    ({ reference, outcome, state }) =>
      isCounted(reference) &&
      // An issue's number may turn out to be a pull request's.
      (reference.kind === "pull-request" || outcome.state === "merged") &&
      state !== "background",
  );
  const all = selectFirst(counted, ({ reference }) => normaliseRef(reference.ref));
  const others = topics
    .flatMap(({ references }) => references)
    .filter(({ kind, isBackground }) => kind === "pull-request" && !isBackground)
    .filter((reference) => isCounted(reference) && !findReferenceOutcome(reference, null, outcomes));
  const unknown = new Set(others.map(({ ref }) => normaliseRef(ref))).size;
  return { merged: all.filter(isMerged).length, total: all.length, unknown };
}

/** The last day on which somebody looked what became of some topics, or `null` where nobody did. */
export function findKnownDay(
  topics: readonly Topic[],
  { outcomes }: Pick<Archive, "outcomes">,
): string | null {
  const known = topics.flatMap((topic) => listReferenceOutcomes(topic, null, outcomes));
  const days = known.map(({ outcome }) => outcome.asOf);
  return days.sort().at(-1) ?? null;
}

/** How long it took from the end of an event until its pull requests were merged and released, in days. */
export interface EventTimes {
  readonly event: Event;
  /** Ascending. */
  readonly toMerge: readonly number[];
  readonly toRelease: readonly number[];
}

/** The times of each event of whose pull requests something was merged, newest first. */
export function listTimes({ events, topicsByEvent, outcomes }: Archive): EventTimes[] {
  return events.flatMap((event) => {
    const references = (topicsByEvent.get(event.id) ?? []).flatMap((topic) => topic.references);
    const merged = listMerged(references, event.dates, outcomes);
    if (merged.length === 0) return [];
    const toMerge = merged.flatMap(({ daysToMerge }) => daysToMerge ?? []).sort((a, b) => a - b);
    const toRelease = merged.flatMap(({ daysToRelease }) => daysToRelease ?? []).sort((a, b) => a - b);
    return { event, toMerge, toRelease };
  });
}

/** The topics of which something is known, and what. */
function listKnown(
  topics: readonly Topic[],
  { eventsById, outcomes }: Pick<Archive, "eventsById" | "outcomes">,
): { topic: Topic; outcome: TopicOutcome }[] {
  return topics.flatMap((topic) => {
    const outcome = findOutcomeAt(topic, eventsById, outcomes);
    return outcome ? { topic, outcome } : [];
  });
}

/** The merges and releases of which the day is known. */
function listHappenings(topic: Topic, { references }: TopicOutcome): Happening[] {
  return references.filter(isMerged).flatMap((outcome) => {
    const { date, release } = outcome.outcome;
    const days = [
      { kind: "merged", date },
      { kind: "released", date: release?.date },
    ] as const;
    return days.flatMap(({ kind, date }) => (date === undefined ? [] : { kind, date, topic, outcome }));
  });
}

/** The addresses of all links: also a short form such as `owner/repo#123` is one. */
function listAddresses(content: RichText): string[] {
  const addresses: string[] = [];
  visit(
    parseRichText(content),
    { tagName: "a" },
    ({ properties }) => void addresses.push(String(properties["href"])),
  );
  return addresses;
}

/** Whether some addresses lead to an issue or pull request. */
function isNamedIn(links: string, { ref }: Reference): boolean {
  const [repository = "", number] = ref.split(/[#!]/);
  if (number === undefined) return false;
  const path = String.raw`/${repository.replaceAll(".", "\\.")}/(?:-/)?(?:pulls?|issues|merge_requests)/${number}(?!\d)`;
  return new RegExp(path, "i").test(links);
}

/** What was merged of some references; of several that end in one pull request, the first. */
function listMerged(
  references: readonly Reference[],
  dates: DateRange | null,
  outcomes: OutcomesByRef,
): ReferenceOutcome[] {
  return selectFirst(listReferenceOutcomes({ references }, dates, outcomes).filter(isMerged), findKey);
}

/** The first item of each key. */
function selectFirst<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((same) => same.slice(0, 1));
}

function findKey({ outcome }: ReferenceOutcome): string {
  return normaliseRef(outcome.ref);
}
