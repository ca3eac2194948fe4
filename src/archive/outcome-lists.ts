import { visit } from "unist-util-visit";
import { isOnGitHub } from "../wrapup/code-hosts.ts";
import { compareText } from "../wrapup/diagnostics.ts";
import type { Event, Reference, RichText, Topic } from "../wrapup/model.ts";
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

/** What became of a thread. */
export interface ThreadOutcome {
  /** Each pull request once, with the first topic that it counts for. */
  readonly merged: readonly { readonly topic: Topic; readonly outcome: ReferenceOutcome }[];
  /** Their merges and releases, oldest first. */
  readonly happenings: readonly Happening[];
  /** The outcome of the newest topic of which something is known. */
  readonly latest: TopicOutcome | null;
}

/** What became of a line of work, or `null` where nothing is known. */
export function findThreadOutcome(
  thread: Thread,
  { eventsById, outcomes }: Pick<Archive, "eventsById" | "outcomes">,
): ThreadOutcome | null {
  const known = thread.topics.flatMap((topic) => {
    const outcome = findOutcomeAt(topic, eventsById, outcomes);
    return outcome ? { topic, outcome } : [];
  });
  const latest = known.at(-1)?.outcome ?? null;
  if (!latest) return null;
  const seen = new Set<string>();
  const merged = known.flatMap(({ topic, outcome: { references } }) =>
    references
      .filter((outcome) => isMerged(outcome) && isNew(outcome.outcome.ref, seen))
      .map((outcome) => ({ topic, outcome })),
  );
  const happenings = merged.flatMap(listHappenings).sort((a, b) => compareText(a.date, b.date));
  // With several events, "days after the event" would not say which.
  return { merged, happenings, latest: { ...latest, told: { ...latest.told, daysToRelease: null } } };
}

/**
 * What was merged after the event of some next steps: the pull requests that the steps name, and those of
 * later topics of the thread; days count from the event of the steps.
 */
export function listDoneSince(
  { topic, event, sections, thread }: Pick<NextSteps, "topic" | "event" | "sections" | "thread">,
  outcomes: OutcomesByRef,
): ReferenceOutcome[] {
  const links = sections.flatMap(({ content }) => listAddresses(content)).join("\n");
  const place = thread?.topics.findIndex(({ id }) => id === topic.id) ?? -1;
  const later = (thread?.topics.slice(place + 1) ?? []).filter((other) => other.event !== topic.event);
  const seen = new Set<string>();
  return [
    topic.references.filter((reference) => isNamedIn(links, reference)),
    ...later.map((other) => other.references),
  ]
    .flat()
    .flatMap((reference) => findReferenceOutcome(reference, event.dates, outcomes) ?? [])
    .filter((outcome) => isMerged(outcome) && isNew(outcome.outcome.ref, seen));
}

/** The topics whose work came into the code last, with what was merged or released; newest first. */
export function listShipped({ topics, eventsById, outcomes }: Archive): Happening[] {
  const last = topics.flatMap((topic) => {
    const references = findOutcomeAt(topic, eventsById, outcomes)?.references ?? [];
    const happenings = references.filter(isMerged).flatMap((outcome) => listHappenings({ topic, outcome }));
    return happenings.sort((a, b) => compareText(b.date, a.date)).slice(0, 1);
  });
  return last.sort((a, b) => compareText(b.date, a.date));
}

/** Work that left something to do: its latest topic, and the thread that led there. */
export interface OpenWork {
  readonly topic: Topic;
  readonly thread: Thread | null;
}

/**
 * Work that somebody may take up: what went on for several events first, then single topics; newest first. Never what
 * shipped, nor what stands in a closed issue.
 */
export function listWantedWork(archive: Archive, limit: number): OpenWork[] {
  const { threads, topics, threadByTopic, eventsById, outcomes } = archive;
  const continued = threads.flatMap((thread) => thread.topics.slice(-1).map((topic) => ({ topic, thread })));
  const single = topics.filter(({ id }) => !threadByTopic.has(id)).map((topic) => ({ topic, thread: null }));
  return [...continued, ...single]
    .filter(({ topic }) => topic.sections.some(({ kind }) => kind === "nextSteps"))
    .filter(({ topic }) => !isOver(findOutcomeAt(topic, eventsById, outcomes)))
    .slice(0, limit);
}

/** Whether a topic shipped, or its issue is closed. */
export function isOver(outcome: TopicOutcome | null): boolean {
  if (!outcome) return false;
  return isMerged(outcome) || (outcome.state === "closed" && outcome.told.reference.kind === "issue");
}

/** Pull requests with what became of them; those that were over before the event are left out. */
export interface MergeCount {
  readonly merged: number;
  readonly released: number;
  /** All pull requests that are named, known or not. */
  readonly total: number;
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
  const states = new Map<string, ReferenceOutcome["state"] | "unknown">();
  for (const topic of topics) {
    const dates = eventsById.get(topic.event)?.dates ?? null;
    for (const reference of topic.references) {
      if (repository !== undefined && reference.repository !== repository) continue;
      const outcome = findReferenceOutcome(reference, dates, outcomes);
      // An issue's number may turn out to be a pull request's.
      if (reference.kind !== "pull-request" && outcome?.outcome.state !== "merged") continue;
      // Nobody asks other hosts: of what is there nothing is claimed.
      if (!outcome && !isOnGitHub(reference.url)) continue;
      const key = normaliseRef(reference.ref);
      const known = states.get(key);
      if (known === undefined || known === "background") states.set(key, outcome?.state ?? "unknown");
    }
  }
  const all = [...states.values()].filter((state) => state !== "background");
  const released = all.filter((state) => state === "released").length;
  const merged = released + all.filter((state) => state === "merged").length;
  return { merged, released, total: all.length };
}

/**
 * The oldest of the days until which the outcomes of some topics are known, or `null` where nothing is: a page that
 * shows several claims nothing later.
 */
export function findKnownDay(
  topics: readonly Topic[],
  { outcomes }: Pick<Archive, "outcomes">,
): string | null {
  const days = topics
    .flatMap((topic) => listReferenceOutcomes(topic, null, outcomes))
    .map(({ outcome }) => outcome.asOf);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

/** How long it took from the end of an event until its pull requests were merged and released, in days. */
export interface EventTimes {
  readonly event: Event;
  /** Ascending. */
  readonly toMerge: readonly number[];
  readonly toRelease: readonly number[];
  readonly medianToMerge: number | null;
  readonly medianToRelease: number | null;
}

/** The times of each event of whose pull requests something was merged, newest first. */
export function listTimes({ events, topicsByEvent, outcomes }: Archive): EventTimes[] {
  return events.flatMap((event) => {
    const seen = new Set<string>();
    const merged = (topicsByEvent.get(event.id) ?? [])
      .flatMap((topic) => topic.references)
      .flatMap((reference) => findReferenceOutcome(reference, event.dates, outcomes) ?? [])
      .filter((outcome) => isMerged(outcome) && isNew(outcome.outcome.ref, seen));
    if (merged.length === 0) return [];
    const sort = (days: number[]): number[] => days.sort((a, b) => a - b);
    const toMerge = sort(merged.flatMap(({ daysToMerge }) => daysToMerge ?? []));
    const toRelease = sort(merged.flatMap(({ daysToRelease }) => daysToRelease ?? []));
    return {
      event,
      toMerge,
      toRelease,
      medianToMerge: findMedian(toMerge),
      medianToRelease: findMedian(toRelease),
    };
  });
}

function listHappenings({
  topic,
  outcome,
}: {
  readonly topic: Topic;
  readonly outcome: ReferenceOutcome;
}): Happening[] {
  const { date, release } = outcome.outcome;
  return [
    ...(date === undefined ? [] : [{ kind: "merged" as const, date, topic, outcome }]),
    ...(release?.date === undefined
      ? []
      : [{ kind: "released" as const, date: release.date, topic, outcome }]),
  ];
}

/** The addresses of all links: also a short form such as `owner/repo#123` is one. */
function listAddresses(content: RichText): string[] {
  const addresses: string[] = [];
  visit(content, { tagName: "a" }, ({ properties }) => void addresses.push(String(properties["href"])));
  return addresses;
}

/** Whether some addresses lead to an issue or pull request. */
function isNamedIn(links: string, { ref }: Reference): boolean {
  const [repository = "", number] = ref.split(/[#!]/);
  if (number === undefined) return false;
  const path = String.raw`/${repository.replaceAll(".", "\\.")}/(?:-/)?(?:pulls?|issues|merge_requests)/${number}(?!\d)`;
  return new RegExp(path, "i").test(links);
}

function isNew(ref: string, seen: Set<string>): boolean {
  const key = normaliseRef(ref);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** @param sorted ascending */
function findMedian(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[sorted.length % 2 === 0 ? middle - 1 : middle]];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
