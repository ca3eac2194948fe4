import type { ReferenceOutcome } from "../archive/outcomes.ts";
import { strings } from "../site.config.ts";
import { formatDate, formatShortDate } from "./dates.ts";

/** What became of a reference: `In widget v1.37.0 (3 Dec 2021), 27 days after the event`. */
export function formatReferenceOutcome(outcome: ReferenceOutcome, language: string): string {
  return formatState(outcome, language) + formatSuccessor(outcome);
}

/**
 * The story of a reference, a line for each day: `Merged 18 Nov 2021, 12 days after the event` and
 * `In widget v1.37.0 (3 Dec 2021), 27 days after the event`.
 */
export function listOutcomeLines(outcome: ReferenceOutcome, language: string): string[] {
  const last = formatReferenceOutcome(outcome, language);
  const after = outcome.daysToMerge === null ? "" : `, ${strings.outcomes.daysAfter(outcome.daysToMerge)}`;
  const role = outcome.outcome.isPreparatory ? [strings.outcomes.preparatory] : [];
  if (outcome.state === "merged") return [last + after, ...role];
  if (outcome.state !== "released") return [last, ...role];
  const merged = formatState({ ...outcome, state: "merged" }, language);
  return [merged + after, last, ...role];
}

/** The title of a pull request or issue in plain words, or nothing. */
export function formatTitle({ title = "" }: ReferenceOutcome["outcome"]): string {
  return title.replaceAll("`", "");
}

/** The day something was known: `as of 21 August 2026`. */
export function formatAsOf({ outcome }: ReferenceOutcome, language: string): string {
  return strings.outcomes.asOf(formatDate(outcome.asOf, language));
}

function formatState(
  { reference, state, outcome, daysToRelease, isFirst }: ReferenceOutcome,
  language: string,
): string {
  const words = strings.outcomes;
  const onDay = (what: string): string =>
    outcome.date === undefined ? what : words.on({ what, day: formatShortDate(outcome.date, language) });
  switch (state) {
    case "released": {
      const { tag, date } = outcome.release ?? { tag: "" };
      const name = outcome.ref.replace(/^.*\/|#.*$/g, "");
      const day = date === undefined ? null : formatShortDate(date, language);
      const after = daysToRelease === null ? "" : `, ${words.daysAfter(daysToRelease)}`;
      return words.released({ release: `${name} ${tag}`, day, isFirst }) + after;
    }
    case "merged":
      return onDay(words.states.merged);
    case "open":
      return words.states.open;
    case "closed":
      return onDay(reference.kind === "pull-request" ? words.closedPullRequest : words.closedIssue);
    case "completed":
      return onDay(words.completedIssue);
    case "not-planned":
      return onDay(words.unplannedIssue);
    case "reverted":
      return words.reverted({ merged: onDay(words.states.merged), by: outcome.revertedBy ?? "" });
    case "background":
      return words.background(onDay(outcome.state === "merged" ? words.states.merged : words.states.closed));
  }
}

/** The one that took the place of the reference: ` by example/widget#14861`. */
function formatSuccessor({ reference, outcome }: ReferenceOutcome): string {
  return reference.ref.toLowerCase() === outcome.ref.toLowerCase()
    ? ""
    : strings.outcomes.successor(outcome.ref);
}
