import { isDeepStrictEqual } from "node:util";
import { normaliseRef, type Outcome, outcomeSchema } from "../archive/outcomes-file.ts";
import { formatCount } from "../format/counts.ts";
import { formatDate } from "../format/dates.ts";
import { formatCode } from "../format/escape.ts";
import { compareText } from "../wrapup/compare-text.ts";
import type { Refresh } from "./refresh-outcomes.ts";

/** The text of `content/outcomes.json`: sorted by reference, each field in its place. */
export function formatOutcomes(outcomes: readonly Outcome[]): string {
  const fields = Object.keys(outcomeSchema.shape) as (keyof Outcome)[];
  const entries = outcomes
    .toSorted(compareRefs)
    .map((outcome) => Object.fromEntries(fields.map((field) => [field, outcome[field]])));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** One reference of which something else is known than before. */
export interface OutcomeChange {
  readonly ref: string;
  readonly what: ReturnType<typeof nameChange>;
  readonly outcome: Outcome;
}

/** What is known now and was not before; a day alone is no news. */
export function listChanges(before: readonly Outcome[], after: readonly Outcome[]): OutcomeChange[] {
  const known = new Map(before.map((outcome) => [normaliseRef(outcome.ref), outcome]));
  return after.toSorted(compareRefs).flatMap((outcome) => {
    const old = known.get(normaliseRef(outcome.ref));
    if (old && isDeepStrictEqual({ ...old, asOf: "" }, { ...outcome, asOf: "" })) return [];
    return { ref: outcome.ref, what: nameChange(old, outcome), outcome };
  });
}

function nameChange(old: Outcome | undefined, outcome: Outcome) {
  if (outcome.revertedBy !== undefined && old?.revertedBy === undefined) return "reverted";
  if (outcome.release && !old?.release) return "released";
  if (outcome.state === "merged" && old?.state !== "merged") return "merged";
  if (outcome.supersededBy !== undefined && old?.supersededBy === undefined) return "superseded";
  if (!old) return "found";
  if (outcome.state === old.state) return "mended";
  return outcome.state === "open" ? "reopened" : "closed";
}

/** A run in Markdown; its first line is a sentence of its own: `3 merged, 1 released since 21 August 2026.` */
export function formatSummary(
  changes: readonly OutcomeChange[],
  before: readonly Outcome[],
  { gone, lost }: Pick<Refresh, "gone" | "lost">,
): string {
  const day = before.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b), "");
  const since = day === "" ? "" : ` since ${formatDate(day, "en")}`;
  const counts = [...Map.groupBy(changes, ({ what }) => what)].map(
    ([what, list]) => `${list.length.toLocaleString("en")} ${what}`,
  );
  const blocks = [
    `${counts.length === 0 ? "Nothing new" : counts.join(", ")}${since}.`,
    changes.map(({ ref, what, outcome }) => `- ${ref}: ${describeChange(what, outcome)}`).join("\n"),
    gone.length > 0
      ? `${formatCount(gone.length, "reference")} gone, or not to be seen: ${gone.join(", ")}.`
      : "",
    lost.length > 0 ? `Without an answer, so what was known stays: ${lost.join(", ")}.` : "",
  ];
  return blocks.filter(Boolean).join("\n\n");
}

function describeChange(what: OutcomeChange["what"], outcome: Outcome): string {
  const { state, date, release, revertedBy, supersededBy, title } = outcome;
  const on = date === undefined ? "" : ` on ${date}`;
  const words: Partial<Record<typeof what, string>> = {
    released: `released in ${release?.tag}${release?.date === undefined ? "" : ` on ${release.date}`}`,
    reverted: `reverted by ${revertedBy}`,
    superseded: `superseded by ${supersededBy}`,
    reopened: "open again",
  };
  return (words[what] ?? state + on) + (title === undefined ? "" : ` (${formatCode(title)})`);
}

/** By repository, then by number. */
function compareRefs({ ref: a }: Outcome, { ref: b }: Outcome): number {
  const [repositoryA = "", numberA] = normaliseRef(a).split("#");
  const [repositoryB = "", numberB] = normaliseRef(b).split("#");
  return compareText(repositoryA, repositoryB) || Number(numberA) - Number(numberB);
}
