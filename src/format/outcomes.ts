import type { MergeCount } from "../archive/outcome-lists.ts";
import type { ReferenceOutcome, ReferenceState, TopicOutcome } from "../archive/outcomes.ts";
import { formatCount } from "./counts.ts";
import { formatDate, formatShortDate } from "./dates.ts";

/** What readers call a state, in lists and filters. */
export const outcomeNames: Readonly<Record<ReferenceState, string>> = {
  released: "Released",
  merged: "Merged",
  open: "Open when last seen",
  closed: "Closed",
  completed: "Completed",
  "not-planned": "Not planned",
  reverted: "Reverted",
  background: "Before the event",
};

/** What became of a reference: `In widget v1.37.0 (3 Dec 2021), 27 days after the event`. */
export function formatReferenceOutcome(outcome: ReferenceOutcome, language: string): string {
  return formatState(outcome, language) + formatSuccessor(outcome);
}

/** The sentence under a topic's title, without its full stop. */
export function formatTopicOutcome({ told }: TopicOutcome, language: string): string {
  return formatReferenceOutcome(told, language);
}

/**
 * The story of a reference, a line for each day: `Merged 18 Nov 2021, 12 days after the event` and
 * `In widget v1.37.0 (3 Dec 2021), 27 days after the event`.
 */
export function listOutcomeLines(outcome: ReferenceOutcome, language: string): string[] {
  const last = formatReferenceOutcome(outcome, language);
  const after = outcome.daysToMerge === null ? "" : `, ${formatDaysAfter(outcome.daysToMerge)}`;
  if (outcome.state === "merged") return [last + after];
  if (outcome.state !== "released") return [last];
  const merged = formatState({ ...outcome, state: "merged" }, language);
  return [merged + after, last];
}

/** The day something was known: `as of 21 August 2026`. */
export function formatAsOf({ outcome }: ReferenceOutcome, language: string): string {
  return `as of ${formatDate(outcome.asOf, language)}`;
}

/** `27 days after the event`, `during the event`. */
export function formatDaysAfter(days: number): string {
  return days === 0 ? "during the event" : `${formatCount(days, "day")} after the event`;
}

/** A count with its base: `56 of 66 pull requests to example/widget`. */
export function formatMergeCount({ merged, total }: MergeCount, repository?: string): string {
  const base = formatCount(total, "pull request");
  return `${merged.toLocaleString("en")} of ${base}${repository === undefined ? "" : ` to ${repository}`}`;
}

function formatState(
  { reference, state, outcome, daysToRelease }: ReferenceOutcome,
  language: string,
): string {
  const on = outcome.date === undefined ? "" : ` ${formatShortDate(outcome.date, language)}`;
  switch (state) {
    case "released": {
      const { tag, date } = outcome.release ?? { tag: "" };
      const name = outcome.ref.replace(/^.*\/|#.*$/g, "");
      const day = date === undefined ? "" : ` (${formatShortDate(date, language)})`;
      const after = daysToRelease === null ? "" : `, ${formatDaysAfter(daysToRelease)}`;
      return `In ${name} ${tag}${day}${after}`;
    }
    case "merged":
      return `Merged${on}`;
    case "open":
      return outcomeNames.open;
    case "closed":
      return reference.kind === "pull-request" ? `Closed without a merge${on}` : `Issue closed${on}`;
    case "completed":
      return `Issue completed${on}`;
    case "not-planned":
      return `Issue closed as not planned${on}`;
    case "reverted":
      return `Merged${on}, reverted by ${outcome.revertedBy}`;
    case "background":
      return `${outcome.state === "merged" ? "Merged" : "Closed"}${on}, before the event`;
  }
}

/** The one that took the place of the reference: ` by example/widget#14861`. */
function formatSuccessor({ reference, outcome }: ReferenceOutcome): string {
  return reference.ref.toLowerCase() === outcome.ref.toLowerCase() ? "" : `, through ${outcome.ref}`;
}
