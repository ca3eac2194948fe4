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
      return [{ earlier, later, reason: { kind: "link", evidence: url } }];
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
  const keyOf = ({ ref }: Reference): string => ref.toLowerCase();
  const groups = groupBy(topics, ({ references }) => references.filter(isTraceable).map(keyOf));
  const traceable = topics.flatMap(({ references }) => references.filter(isTraceable));
  const lastByKey = new Map(traceable.map((reference) => [keyOf(reference), reference.ref]));
  return groups.flatMap(({ key, topics: holders }) =>
    joinEvents(holders, { kind: "reference", evidence: lastByKey.get(key) ?? key }),
  );
}

/** Titles that are the same but for case, punctuation, plurals, and words such as "continuation of". */
function findSameTitles(topics: readonly Topic[], subjects: ReadonlyMap<Topic, Subject>): Join[] {
  const groups = groupBy(topics, (topic) => {
    const subject = subjects.get(topic);
    return subject?.isSpecific ? [[...subject.words].join(" ")] : [];
  });
  return groups.flatMap(({ topics: alike }) => {
    const titles = alike.map(({ title }) => title);
    return joinEvents(alike, { kind: "title", evidence: findSharedTitle(titles) ?? titles.join(", ") });
  });
}

function findSharedProposals(topics: readonly Topic[], subjects: ReadonlyMap<Topic, Subject>): Join[] {
  const groups = groupBy(topics, ({ references }) =>
    references.filter(({ kind }) => kind === "proposal").map(({ ref }) => ref),
  );
  return groups.flatMap(({ key: ref, topics: holders }) =>
    holders.flatMap((topic, index): Join[] => {
      const listWords = (other: Topic): string[] =>
        findCommonSubject(subjects.get(other), subjects.get(topic));
      const earlier = holders
        .slice(0, index)
        .findLast((other) => other.event !== topic.event && listWords(other).length > 0);
      if (!earlier) return [];
      const reason: JoinReason = { kind: "proposal", evidence: ref, words: listWords(earlier) };
      return [{ earlier: earlier.id, later: topic.id, reason }];
    }),
  );
}

/** All that one of the subjects is about, if the other is about that, too. */
function findCommonSubject(a: Subject | undefined, b: Subject | undefined): string[] {
  if (!a || !b) return [];
  const common = [...a.words].filter((word) => b.words.has(word));
  return common.length === Math.min(a.words.size, b.words.size) ? common : [];
}

function groupBy(
  topics: readonly Topic[],
  listKeys: (topic: Topic) => readonly string[],
): { readonly key: string; readonly topics: readonly Topic[] }[] {
  const pairs = topics.flatMap((topic) => [...new Set(listKeys(topic))].map((key) => ({ key, topic })));
  return [...Map.groupBy(pairs, ({ key }) => key)].map(([key, members]) => ({
    key,
    topics: members.map(({ topic }) => topic),
  }));
}

/** Joins neighbours, unless an event has several of the topics. */
function joinEvents(topics: readonly Topic[], reason: JoinReason): Join[] {
  return new Set(topics.map(({ event }) => event)).size < topics.length ? [] : joinNeighbours(topics, reason);
}

/** Each topic with the one before it. */
export function joinNeighbours(topics: readonly Topic[], reason: JoinReason): Join[] {
  return topics.slice(1).map((topic, index) => ({
    earlier: (topics[index] as Topic).id,
    later: topic.id,
    reason,
  }));
}
