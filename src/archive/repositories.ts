import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import type { ReferencedThing } from "./reference-index.ts";

/** A repository with everything of it that topics refer to. */
export interface RepositoryEntry {
  /** `owner/name`. */
  readonly name: string;
  readonly owner: string;
  readonly url: string;
  /** Topics that touched it, newest event first. */
  readonly topics: readonly Topic[];
  /** Its issues, pull requests, branches and the like, without the repository itself. */
  readonly things: readonly ReferencedThing[];
}

export interface Owner {
  readonly name: string;
  readonly repositories: readonly RepositoryEntry[];
}

/** Every repository that topics touched, the one with most topics first. */
export function listRepositoryEntries({ references, topicsById }: Archive): RepositoryEntry[] {
  const order = new Map([...topicsById.keys()].map((id, index) => [id, index]));
  const byName = Map.groupBy(
    references.things.filter(({ kind, repository }) => repository !== null && kind !== "document"),
    ({ repository }) => repository ?? "",
  );
  return [...byName]
    .map(([name, things]) => ({
      name,
      owner: name.split("/")[0] ?? name,
      url: `https://github.com/${name}`,
      topics: [...new Set(things.flatMap(({ topics }) => topics))].sort(
        (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
      ),
      things: things.filter(({ kind }) => kind !== "repository"),
    }))
    .sort((a, b) => b.topics.length - a.topics.length || compareNames(a.name, b.name));
}

/** The repositories by who owns them, the owner with most repositories first. */
export function groupByOwner(repositories: readonly RepositoryEntry[]): Owner[] {
  return [...Map.groupBy(repositories, ({ owner }) => owner)]
    .map(([name, members]) => ({ name, repositories: members }))
    .sort((a, b) => b.repositories.length - a.repositories.length || compareNames(a.name, b.name));
}

function compareNames(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
