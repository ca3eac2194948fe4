import { compareText } from "../wrapup/compare-text.ts";
import type { Reference, ReferenceKind, Topic } from "../wrapup/model.ts";
import { listRepositories, touchesRepository } from "./references.ts";

/** A repository with the topics that refer to something of it. */
export interface RepositoryEntry {
  /** `owner/name`, `group/sub/project`: one of this name on several hosts is one. */
  readonly name: string;
  readonly url: string;
  /** Topics that touched it or one of its forks, newest event first. */
  readonly topics: readonly Topic[];
  /** Copies of it where branches were kept until they became pull requests. */
  readonly forks: readonly RepositoryEntry[];
}

export interface RepositoryIndex {
  /** Repositories that topics touched, the one with most topics first; forks stand in their upstream. */
  readonly entries: readonly RepositoryEntry[];
  /** Which of them a topic touched, in its order; a fork counts as its upstream. */
  readonly namesOf: (topic: Topic) => readonly string[];
}

/** A reference to something of a repository, and the topic that has it. */
interface Mention {
  readonly topic: Topic;
  readonly reference: Reference;
}

/**
 * Gathers the repositories of an archive. A repository of which branches and commits are named, rather than pull
 * requests and issues, is a fork of the one with its name that has more of those, if there is one.
 *
 * @param topics newest event first
 */
export function indexRepositories(topics: readonly Topic[]): RepositoryIndex {
  const mentions = topics
    .flatMap((topic) => topic.references.map((reference): Mention => ({ topic, reference })))
    .filter(({ reference }) => touchesRepository(reference));
  const mentionsByKey = Map.groupBy(mentions, ({ reference }) => normalise(reference.repository ?? ""));
  const upstreams = findUpstreams(mentionsByKey);
  const createEntry = (key: string): RepositoryEntry => {
    const own = mentionsByKey.get(key) ?? [];
    const first = own[0]?.reference;
    const name = first?.repository ?? key;
    const forks = [...upstreams.keys()].filter((fork) => upstreams.get(fork) === key).map(createEntry);
    const touching = new Set([...own.map(({ topic }) => topic), ...forks.flatMap((fork) => fork.topics)]);
    return {
      name,
      url: first ? new URL(`/${name}`, first.url).href : "",
      topics: forks.length === 0 ? [...touching] : topics.filter((topic) => touching.has(topic)),
      forks,
    };
  };
  const entries = [...mentionsByKey.keys()].filter((key) => !upstreams.has(key)).map(createEntry);
  const namesByKey = new Map(entries.map(({ name }) => [normalise(name), name]));
  return {
    entries: entries.sort(
      (a, b) => b.topics.length - a.topics.length || compareText(normalise(a.name), normalise(b.name)),
    ),
    namesOf: ({ references }) => {
      const keys = listRepositories(references).map(normalise);
      return [...new Set(keys.flatMap((key) => namesByKey.get(upstreams.get(key) ?? key) ?? []))];
    },
  };
}

const FORK_KINDS = new Set<ReferenceKind>(["branch", "commit", "comparison"]);

/** The upstream of each fork, in lower case. */
function findUpstreams(mentionsByKey: ReadonlyMap<string, readonly Mention[]>): Map<string, string> {
  const repositories = [...mentionsByKey].map(([key, mentions]) => {
    // Each thing counts once, whoever names it.
    const things = new Map(mentions.map(({ reference: { ref, kind } }) => [ref.toLowerCase(), kind]));
    const kinds = [...things.values()].filter((kind) => kind !== "repository");
    const isFork = kinds.filter((kind) => FORK_KINDS.has(kind)).length > kinds.length / 2;
    return { key, isFork, size: things.size };
  });
  const byName = Map.groupBy(repositories, ({ key }) => key.slice(key.lastIndexOf("/") + 1));
  return new Map(
    [...byName.values()].flatMap((namesakes) => {
      const [upstream] = namesakes.filter(({ isFork }) => !isFork).sort((a, b) => b.size - a.size);
      if (!upstream) return [];
      return namesakes.filter(({ isFork }) => isFork).map(({ key }) => [key, upstream.key] as const);
    }),
  );
}

function normalise(name: string): string {
  return name.toLowerCase();
}
