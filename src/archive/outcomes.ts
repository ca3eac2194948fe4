import { isOnGitHub } from "../wrapup/code-hosts.ts";
import { compareText } from "../wrapup/compare-text.ts";
import { countDays } from "../wrapup/dates.ts";
import type { DateRange, Event, Reference, Topic } from "../wrapup/model.ts";
import { normaliseRef, type Outcome } from "./outcomes-file.ts";

/** What is known, by reference in lower case. */
export type OutcomesByRef = ReadonlyMap<string, Outcome>;

/** What became of a reference, as seen from the event whose topic names it. */
export interface ReferenceOutcome {
  readonly reference: Reference;
  readonly state: ReferenceState;
  /** Where the story ends: the record of the reference, or of what superseded it. */
  readonly outcome: Outcome;
  /** Days from the event's last day to the merge and the first release; 0 for what happened before its end. */
  readonly daysToMerge: number | null;
  readonly daysToRelease: number | null;
  /** Whether it tells the outcome of a topic of which more came in another release. */
  readonly isFirst: boolean;
}

export type ReferenceState =
  /** What the code host says; `merged` where no release is known. */
  | Outcome["state"]
  | "released"
  /** Merged and taken back. */
  | "reverted"
  /** Over before the event began: no outcome of it. */
  | "background";

/** What became of a topic, told by one of its references. */
export interface TopicOutcome {
  readonly state: "released" | "merged" | "open" | "closed";
  /** The one that is told: what was released or merged first. */
  readonly told: ReferenceOutcome;
  /** All references to its own work of which something is known, in the topic's order. */
  readonly references: readonly ReferenceOutcome[];
}

/** Finds the outcome of what is listed. */
export function indexOutcomes(outcomes: readonly Outcome[]): OutcomesByRef {
  return new Map(outcomes.map((outcome) => [normaliseRef(outcome.ref), outcome]));
}

/**
 * What became of a pull request or issue after an event, or `null` where nothing is known.
 *
 * @param dates the event's days; without them nothing counts as background
 */
export function findReferenceOutcome(
  reference: Reference,
  dates: DateRange | null,
  outcomes: OutcomesByRef,
): ReferenceOutcome | null {
  const first = isAsked(reference) ? outcomes.get(normaliseRef(reference.ref)) : undefined;
  if (!first) return null;
  const outcome = followSuccessors(first, outcomes);
  const { date, release } = outcome;
  const days = (day: string | undefined): number | null =>
    dates && day !== undefined ? Math.max(0, countDays({ start: dates.end, end: day }) - 1) : null;
  const isMerged = outcome.state === "merged";
  return {
    reference,
    state: findState(outcome, dates),
    outcome,
    daysToMerge: isMerged ? days(date) : null,
    daysToRelease: days(release?.date),
    isFirst: false,
  };
}

/** What is known of the references of a topic's own work, in their order: also what does not count for the topic. */
export function listReferenceOutcomes(
  { references }: Pick<Topic, "references">,
  dates: DateRange | null,
  outcomes: OutcomesByRef,
): ReferenceOutcome[] {
  return references
    .filter(({ isBackground }) => !isBackground)
    .flatMap((reference) => findReferenceOutcome(reference, dates, outcomes) ?? []);
}

/** What became of a topic, or `null` where nothing can be claimed. */
export function findTopicOutcome(
  topic: Topic,
  dates: DateRange | null,
  outcomes: OutcomesByRef,
): TopicOutcome | null {
  const known = listReferenceOutcomes(topic, dates, outcomes);
  const references = known.filter(({ outcome }) => !outcome.isPreparatory);
  for (const state of ["released", "merged", "open"] as const) {
    const compare = state === "open" ? comparePullRequestsFirst : compareDays;
    const [told] = references.filter((reference) => reference.state === state).sort(compare);
    if (told) return { state, told: { ...told, isFirst: countReleases(references) > 1 }, references };
  }
  const closed = findAllClosed(topic, known);
  return closed && { state: "closed", told: closed, references };
}

/** Whether the work is in the code, released or not. */
export function isMerged({ state }: Pick<ReferenceOutcome | TopicOutcome, "state">): boolean {
  return state === "released" || state === "merged";
}

/** The topic's outcome with the event's days looked up. */
export function findOutcomeAt(
  topic: Topic,
  eventsById: ReadonlyMap<string, Event>,
  outcomes: OutcomesByRef,
): TopicOutcome | null {
  return findTopicOutcome(topic, eventsById.get(topic.event)?.dates ?? null, outcomes);
}

/** Whether a reference is a pull request or an issue. */
export function isNumbered({ kind }: Pick<Reference, "kind">): boolean {
  return kind === "pull-request" || kind === "issue";
}

/** Whether the code host is asked about it: `owner/repo#1` is something else on each host. */
export function isAsked(reference: Reference): boolean {
  return isNumbered(reference) && isOnGitHub(reference.url);
}

/** The last of a chain of successors; one that was merged for good needs none. */
function followSuccessors(first: Outcome, outcomes: OutcomesByRef): Outcome {
  const seen = new Set<Outcome>();
  let last = first;
  while ((last.state !== "merged" || last.revertedBy !== undefined) && !seen.has(last)) {
    seen.add(last);
    const next = outcomes.get(normaliseRef(last.supersededBy ?? ""));
    if (!next) return last;
    last = next;
  }
  // A cycle has no end: the reference's own answer is the one to tell.
  return seen.has(last) ? first : last;
}

function findState({ state, date, release, revertedBy }: Outcome, dates: DateRange | null): ReferenceState {
  if (revertedBy !== undefined) return "reverted";
  if (dates && date !== undefined && date < dates.start) return "background";
  if (state !== "merged") return state;
  return release ? "released" : "merged";
}

function countReleases(references: readonly ReferenceOutcome[]): number {
  const released = references.filter(({ state }) => state === "released");
  return new Set(released.map(({ outcome }) => `${outcome.ref.replace(/#.*/, "")} ${outcome.release?.tag}`))
    .size;
}

/**
 * One of the pull requests, where all are known to be closed; of a topic without pull requests, one of the
 * issues. What nothing is known of may have been merged.
 */
function findAllClosed(topic: Topic, references: readonly ReferenceOutcome[]): ReferenceOutcome | null {
  const known = new Map(references.map((outcome) => [outcome.reference, outcome]));
  const counted = topic.references.filter((reference) => {
    const { state, outcome } = known.get(reference) ?? {};
    const isPassedOver = state === "background" || state === "reverted" || outcome?.isPreparatory;
    return isNumbered(reference) && !reference.isBackground && !isPassedOver;
  });
  const pullRequests = counted.filter(({ kind }) => kind === "pull-request");
  const decisive = (pullRequests.length > 0 ? pullRequests : counted).map(
    (reference) => known.get(reference) ?? null,
  );
  return decisive.includes(null) ? null : (decisive[0] ?? null);
}

/** The earliest release, then the earliest merge first; what has no day last. */
function compareDays({ outcome: a }: ReferenceOutcome, { outcome: b }: ReferenceOutcome): number {
  const key = ({ date, release }: Outcome): string => `${release?.date ?? "~"} ${date ?? "~"}`;
  return compareText(key(a), key(b));
}

function comparePullRequestsFirst(a: ReferenceOutcome, b: ReferenceOutcome): number {
  return Number(b.reference.kind === "pull-request") - Number(a.reference.kind === "pull-request");
}
