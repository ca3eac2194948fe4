import type { Reference, Topic } from "../wrapup/model.ts";
import type { LinkTarget } from "./links.ts";
import { listTokens, normaliseWord, readSubject, type Subject } from "./subjects.ts";
import type { Join, JoinReason } from "./thread.ts";

/**
 * Pairs of topics of different events that are one line of work, the surest reason first. A wrong pair is
 * worse than a missing one: whatever several topics of one event share tells none of them apart.
 *
 * @param topics oldest event first
 */
export function findJoins(topics: readonly Topic[], resolveLink: (url: string) => LinkTarget | null): Join[] {
  const subjects = new Map(topics.map((topic) => [topic, readSubject(topic)]));
  return [
    ...findLinks(topics, resolveLink),
    ...findSharedReferences(topics),
    ...findSharedProposals(topics, subjects),
    ...findSharedIdentifiers(topics, subjects),
  ];
}

function findLinks(topics: readonly Topic[], resolveLink: (url: string) => LinkTarget | null): Join[] {
  const places = new Map(topics.map(({ id }, index) => [id, index]));
  return topics.flatMap((topic, index) =>
    topic.references.flatMap(({ url }): Join[] => {
      const target = resolveLink(url);
      if (target?.kind !== "topic" || target.event === topic.event) return [];
      const isEarlier = (places.get(target.topic) ?? index) < index;
      const [earlier, later] = isEarlier ? [target.topic, topic.id] : [topic.id, target.topic];
      return [{ earlier, later, reason: { kind: "link", url } }];
    }),
  );
}

/** Branches that every topic could name. */
const LONG_LIVED_BRANCH = /@(?:main|master|develop|HEAD|release-[^/]+|v?\d[^/]*)$/;

function isTraceable({ kind, ref }: Reference): boolean {
  if (kind === "branch") return !LONG_LIVED_BRANCH.test(ref);
  return ["issue", "pull-request", "discussion", "commit", "comparison"].includes(kind);
}

function findSharedReferences(topics: readonly Topic[]): Join[] {
  const holders = groupBy(topics, ({ references }) =>
    references.filter(isTraceable).map((reference) => [reference.ref.toLowerCase(), reference] as const),
  );
  return [...holders.values()].flatMap((holding) =>
    chain(
      holding.map(({ topic }) => topic),
      () => ({ kind: "reference", reference: holding.at(-1)?.value as Reference }),
    ),
  );
}

function findSharedProposals(topics: readonly Topic[], subjects: ReadonlyMap<Topic, Subject>): Join[] {
  const holders = groupBy(topics, ({ references }) =>
    references.filter(({ kind }) => kind === "proposal").map(({ ref }) => [ref, ref] as const),
  );
  return [...holders].flatMap(([ref, holding]) =>
    holding.flatMap(({ topic }, index): Join[] => {
      const earlier = holding.slice(0, index).filter((other) => other.topic.event !== topic.event);
      for (const candidate of earlier.reverse()) {
        const words = findCommonSubject(subjects.get(candidate.topic), subjects.get(topic), ref);
        if (words.length > 0)
          return [{ earlier: candidate.topic.id, later: topic.id, reason: { kind: "proposal", ref, words } }];
      }
      return [];
    }),
  );
}

/** The words two subjects share, if these are two at least or all that one of them is about. */
function findCommonSubject(a: Subject | undefined, b: Subject | undefined, ref: string): string[] {
  if (!a || !b) return [];
  const own = (subject: Subject) => [...subject.words].filter((word) => word !== ref.toLowerCase());
  const common = own(a).filter((word) => b.words.has(word));
  const isWhole = common.length > 0 && common.length === Math.min(own(a).length, own(b).length);
  return common.length > 1 || isWhole ? common : [];
}

function findSharedIdentifiers(topics: readonly Topic[], subjects: ReadonlyMap<Topic, Subject>): Join[] {
  const titled = groupBy(topics, (topic) => [...(subjects.get(topic)?.identifiers ?? [])]);
  const shared = new Map(
    [...titled].filter(([, holding]) => new Set(holding.map(({ topic }) => topic.event)).size > 1),
  );
  const mentions = countMentions(topics, new Set(shared.keys()), subjects);
  return [...shared].flatMap(([word, holding]) => {
    // A name that most topics only mention belongs to the whole project, not to one line of work.
    if ((mentions.get(word) ?? 0) > holding.length) return [];
    const members = holding.map(({ topic }) => topic);
    const joins = chain(members, () => ({ kind: "identifier", identifier: holding.at(-1)?.value ?? word }));
    const byId = new Map(members.map((topic) => [topic.id, subjects.get(topic)]));
    return joins.filter(({ earlier, later }) => isSameSubject(byId.get(earlier), byId.get(later)));
  });
}

/** Whether one title is about nothing else, or the two share a second word. */
function isSameSubject(a: Subject | undefined, b: Subject | undefined): boolean {
  if (!a || !b) return false;
  if (a.words.size === 1 || b.words.size === 1) return true;
  return [...a.words].filter((word) => b.words.has(word)).length > 1;
}

/** In how many topics each word stands in the text, but not in the title. */
function countMentions(
  topics: readonly Topic[],
  words: ReadonlySet<string>,
  subjects: ReadonlyMap<Topic, Subject>,
): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.size === 0) return counts;
  for (const topic of topics) {
    const found = new Set(topic.sections.flatMap(({ text }) => listTokens(text)).map(normaliseWord));
    for (const word of words) {
      if (found.has(word) && !subjects.get(topic)?.words.has(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

interface Holding<Value> {
  readonly topic: Topic;
  readonly value: Value;
}

function groupBy<Value>(
  topics: readonly Topic[],
  list: (topic: Topic) => readonly (readonly [key: string, value: Value])[],
): Map<string, Holding<Value>[]> {
  const groups = new Map<string, Holding<Value>[]>();
  for (const topic of topics) {
    for (const [key, value] of new Map(list(topic))) {
      const group = groups.get(key);
      if (group) group.push({ topic, value });
      else groups.set(key, [{ topic, value }]);
    }
  }
  return groups;
}

/** Each topic with the one before it, unless an event has several of them. */
function chain(topics: readonly Topic[], reason: () => JoinReason): Join[] {
  if (new Set(topics.map(({ event }) => event)).size < topics.length) return [];
  return topics.slice(1).map((topic, index) => ({
    earlier: (topics[index] as Topic).id,
    later: topic.id,
    reason: reason(),
  }));
}
