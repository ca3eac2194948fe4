import { compareText } from "../wrapup/diagnostics.ts";
import type { ReferenceKind, Topic } from "../wrapup/model.ts";
import type { ReferencedThing } from "./reference-index.ts";
import { listRepositories } from "./references.ts";

/** A repository with everything of it that topics refer to. */
export interface RepositoryEntry {
  /** `owner/name`, `group/sub/project`: one of this name on several hosts is one. */
  readonly name: string;
  readonly url: string;
  /** Topics that touched it or one of its forks, newest event first. */
  readonly topics: readonly Topic[];
  /** Its issues, pull requests, branches and the like, without the repository itself. */
  readonly things: readonly ReferencedThing[];
  /** Copies of it where branches were kept until they became pull requests. */
  readonly forks: readonly RepositoryEntry[];
}

export interface RepositoryIndex {
  /** Repositories that topics touched, the one with most topics first; forks stand in their upstream. */
  readonly entries: readonly RepositoryEntry[];
  /** Which of them a topic touched, in its order; a fork counts as its upstream. */
  readonly namesOf: (topic: Topic) => readonly string[];
}

/**
 * Gathers the repositories of an archive. A repository of which branches and commits are named, rather than pull
 * requests and issues, is a fork of the one with its name that has more of those, if there is one.
 *
 * @param topics newest event first
 */
export function indexRepositories(
  things: readonly ReferencedThing[],
  topics: readonly Topic[],
): RepositoryIndex {
  const touched = things.filter(({ kind, repository }) => repository !== null && kind !== "document");
  const thingsByKey = Map.groupBy(touched, ({ repository }) => normalise(repository ?? ""));
  const upstreams = findUpstreams(thingsByKey);
  const uses = topics.flatMap((topic) =>
    [...new Set(listRepositories(topic.references).map(normalise))].map((key) => ({ key, topic })),
  );
  const topicsByKey = Map.groupBy(uses, ({ key }) => key);
  const createEntry = (key: string): RepositoryEntry => {
    const members = thingsByKey.get(key) ?? [];
    const [first] = members;
    const name = first?.repository ?? key;
    const forks = [...upstreams]
      .filter(([, upstream]) => upstream === key)
      .map(([fork]) => createEntry(fork));
    const own = (topicsByKey.get(key) ?? []).map(({ topic }) => topic);
    const all = new Set([own, ...forks.map((fork) => fork.topics)].flat());
    return {
      name,
      url: first ? new URL(`/${name}`, first.url).href : "",
      topics: forks.length === 0 ? own : topics.filter((topic) => all.has(topic)),
      things: members.filter(({ kind }) => kind !== "repository"),
      forks,
    };
  };
  const entries = [...thingsByKey.keys()].filter((key) => !upstreams.has(key)).map(createEntry);
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
function findUpstreams(thingsByKey: ReadonlyMap<string, readonly ReferencedThing[]>): Map<string, string> {
  const isFork = (things: readonly ReferencedThing[]): boolean => {
    const others = things.filter(({ kind }) => kind !== "repository");
    return others.filter(({ kind }) => FORK_KINDS.has(kind)).length > others.length / 2;
  };
  const byName = Map.groupBy(thingsByKey, ([key]) => key.slice(key.lastIndexOf("/") + 1));
  return new Map(
    [...byName.values()].flatMap((namesakes) => {
      const [upstream] = namesakes
        .filter(([, things]) => !isFork(things))
        .sort(([, a], [, b]) => b.length - a.length);
      return upstream
        ? namesakes
            .filter(([, things]) => isFork(things))
            .map(([key]): [string, string] => [key, upstream[0]])
        : [];
    }),
  );
}

function normalise(name: string): string {
  return name.toLowerCase();
}
