import type { Reference, Topic } from "../wrapup/model.ts";
import type { LinkTarget } from "./links.ts";
import { findSharedTitle, readSubject, type Subject } from "./subjects.ts";
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
    ...findSameTitles(topics, subjects),
    ...findSharedProposals(topics, subjects),
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

/** Titles that are the same but for case, punctuation, plurals, and words such as "continuation of". */
function findSameTitles(topics: readonly Topic[], subjects: ReadonlyMap<Topic, Subject>): Join[] {
  const titled = groupBy(topics, (topic) => {
    const subject = subjects.get(topic);
    return subject?.isSpecific ? [[[...subject.words].join(" "), topic.title] as const] : [];
  });
  return [...titled.values()].flatMap((holding) => {
    const titles = holding.map(({ value }) => value);
    return chain(
      holding.map(({ topic }) => topic),
      () => ({ kind: "title", about: findSharedTitle(titles) ?? titles.join(", ") }),
    );
  });
}

function findSharedProposals(topics: readonly Topic[], subjects: ReadonlyMap<Topic, Subject>): Join[] {
  const holders = groupBy(topics, ({ references }) =>
    references.filter(({ kind }) => kind === "proposal").map(({ ref }) => [ref, ref] as const),
  );
  return [...holders].flatMap(([ref, holding]) =>
    holding.flatMap(({ topic }, index): Join[] => {
      const earlier = holding.slice(0, index).filter((other) => other.topic.event !== topic.event);
      for (const candidate of earlier.reverse()) {
        const words = findCommonSubject(subjects.get(candidate.topic), subjects.get(topic));
        if (words.length > 0)
          return [{ earlier: candidate.topic.id, later: topic.id, reason: { kind: "proposal", ref, words } }];
      }
      return [];
    }),
  );
}

/** All that one of the subjects is about, if the other is about that, too. */
function findCommonSubject(a: Subject | undefined, b: Subject | undefined): string[] {
  if (!a || !b) return [];
  const common = [...a.words].filter((word) => b.words.has(word));
  return common.length === Math.min(a.words.size, b.words.size) ? common : [];
}

interface Holding<Value> {
  readonly topic: Topic;
  readonly value: Value;
}

function groupBy<Value>(
  topics: readonly Topic[],
  list: (topic: Topic) => readonly (readonly [key: string, value: Value])[],
): Map<string, Holding<Value>[]> {
  const holdings = topics.flatMap((topic) =>
    [...new Map(list(topic))].map(([key, value]) => ({ key, topic, value })),
  );
  return Map.groupBy(holdings, ({ key }) => key);
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
