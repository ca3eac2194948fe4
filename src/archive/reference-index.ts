import type { Reference, ReferenceKind, Topic } from "../wrapup/model.ts";

/** Something that topics refer to, by the title that the newest of them gives it. */
export interface ReferencedThing extends Reference {
  /** Newest event first. */
  readonly topics: readonly Topic[];
}

export interface ReferenceIndex {
  readonly things: readonly ReferencedThing[];
  /** What a short form such as `owner/repo#123` stands for, whatever its case. */
  readonly find: (ref: string) => ReferencedThing | null;
}

/**
 * Gathers what topics refer to, documents included. An issue and a pull request of one number are one
 * thing, since `owner/repo#123` does not tell them apart.
 *
 * @param topics newest event first
 */
export function indexReferences(topics: readonly Topic[]): ReferenceIndex {
  const mentions = topics.flatMap((topic) => topic.references.map((reference) => ({ topic, reference })));
  const byThing = Map.groupBy(mentions, ({ reference }) => findKey(reference));
  const things = [...byThing.values()].map((group): ReferencedThing => {
    const [first, ...others] = group.map(({ reference }) => reference);
    const reference = others.reduce(preferKind, first as Reference);
    return { ...reference, topics: [...new Set(group.map(({ topic }) => topic))] };
  });
  // The first of several kinds with one short form wins: the newest topic's.
  const byRef = new Map(things.toReversed().map((thing) => [thing.ref.toLowerCase(), thing]));
  return { things, find: (ref) => byRef.get(ref.trim().toLowerCase()) ?? null };
}

const NUMBERED = new Set<ReferenceKind>(["pull-request", "issue", "discussion"]);

function findKey({ kind, ref }: Reference): string {
  return `${NUMBERED.has(kind) ? "number" : kind} ${ref.toLowerCase()}`;
}

/** `issue` is what a bare number is taken for; any other kind comes from an address. */
function preferKind(known: Reference, other: Reference): Reference {
  const better = known.kind === "issue" && other.kind !== "issue" ? other : known;
  return { ...known, kind: better.kind, url: better.url, title: known.title ?? other.title };
}
