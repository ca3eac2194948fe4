import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { isNumbered } from "./outcomes.ts";

/** The archive in a few numbers. */
export interface ArchiveNumbers {
  readonly events: number;
  readonly topics: number;
  readonly repositories: number;
  /** Pull requests and issues that topics refer to. */
  readonly contributions: number;
  readonly firstYear: string | null;
}

/** Counts over the whole archive; what two topics share counts once. */
export function countArchive({ events, topics, repositories }: Archive): ArchiveNumbers {
  return {
    events: events.length,
    topics: topics.length,
    repositories: repositories.entries.length,
    contributions: countContributions(topics),
    firstYear: events.at(-1)?.dates?.start.slice(0, 4) ?? null,
  };
}

/** How many pull requests and issues some topics refer to. */
export function countContributions(topics: readonly Topic[]): number {
  const references = topics.flatMap((topic) => topic.references);
  return new Set(references.filter(isNumbered).map(({ ref }) => ref)).size;
}
