import { isDeepStrictEqual } from "node:util";
import { normaliseRef, type Outcome } from "../archive/outcomes-file.ts";
import { askReleases, type Release } from "./ask-releases.ts";
import { askStates, type Merge, type StateAnswer, type States } from "./ask-states.ts";
import type { Query } from "./github.ts";

export interface RefreshOptions {
  /** What is asked, as `owner/repo#123`. */
  readonly refs: readonly string[];
  /** What was known before. */
  readonly known: readonly Outcome[];
  /** ISO 8601 date. */
  readonly today: string;
  readonly query: Query;
  readonly tell?: (answered: number, all: number) => void;
}

export interface Refresh extends Pick<States, "gone" | "lost"> {
  /** What is known now: new answers, and old ones where there is no new one. */
  readonly outcomes: readonly Outcome[];
}

/** Asks what became of references, and of what superseded them. */
export async function refreshOutcomes({
  refs,
  known,
  today,
  query,
  tell = () => {},
}: RefreshOptions): Promise<Refresh> {
  const before = new Map(known.map((outcome) => [normaliseRef(outcome.ref), outcome]));
  const answers = new Map<string, StateAnswer>();
  const gone: string[] = [];
  const lost: string[] = [];
  const seen = new Set<string>();
  const isNew = (ref: string): boolean =>
    !seen.has(normaliseRef(ref)) && Boolean(seen.add(normaliseRef(ref)));
  let pending = refs.filter(isNew);
  while (pending.length > 0) {
    const done = answers.size + gone.length + lost.length;
    const states = await askStates(pending, query, (count) => tell(done + count, done + pending.length));
    for (const [ref, answer] of states.answers) answers.set(ref, answer);
    gone.push(...states.gone);
    lost.push(...states.lost);
    const answered = [...states.answers].map(
      ([ref, { outcome }]) => outcome.supersededBy ?? before.get(normaliseRef(ref))?.supersededBy,
    );
    pending = answered.filter((ref) => ref !== undefined).filter(isNew);
  }
  const releases = await askReleases(selectMerges(answers, before), query);
  const outcomes = new Map(before);
  for (const [ref, { outcome }] of answers) {
    const old = before.get(normaliseRef(ref));
    outcomes.set(normaliseRef(ref), mergeOutcome(old, outcome, releases.get(ref), today));
  }
  return { outcomes: [...outcomes.values()], gone, lost };
}

/** Merges of which no release is known. */
function selectMerges(
  answers: ReadonlyMap<string, StateAnswer>,
  before: ReadonlyMap<string, Outcome>,
): Map<string, Merge> {
  return new Map(
    [...answers].flatMap(([ref, { merge }]) =>
      merge && !before.get(normaliseRef(ref))?.release ? [[ref, merge]] : [],
    ),
  );
}

/** The new answer with what only the old one knew. One that says nothing new keeps its day, but for what is open. */
function mergeOutcome(
  old: Outcome | undefined,
  answer: StateAnswer["outcome"],
  found: Release | undefined,
  today: string,
): Outcome {
  const isMerged = answer.state === "merged";
  // Somebody may have merged by hand what is only closed for GitHub.
  if (old?.state === "merged" && !isMerged) return old;
  const outcome = withoutEmpty({
    ...answer,
    release: isMerged ? (found ?? old?.release) : undefined,
    supersededBy: answer.supersededBy ?? old?.supersededBy,
    revertedBy: isMerged ? (answer.revertedBy ?? old?.revertedBy) : undefined,
    asOf: old?.asOf ?? today,
  });
  return old && isDeepStrictEqual(outcome, withoutEmpty(old)) && outcome.state !== "open"
    ? old
    : { ...outcome, asOf: today };
}

function withoutEmpty(outcome: Outcome): Outcome {
  return Object.fromEntries(Object.entries(outcome).filter(([, value]) => value !== undefined)) as Outcome;
}
