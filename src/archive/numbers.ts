import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { isNumbered } from "./outcomes.ts";
import { findYear } from "./years.ts";

/** The archive in a few numbers. */
export interface ArchiveNumbers {
  readonly events: number;
  readonly topics: number;
  readonly repositories: number;
  /** Pull requests and issues that topics refer to. */
  readonly contributions: number;
  readonly firstYear: string | null;
}

/** Counts over the whole archive: what took place, and what two topics share once. */
export function countArchive({ events, topics, repositories }: Archive): ArchiveNumbers {
  const held = events.filter(({ status }) => status === "complete");
  const first = held.at(-1);
  return {
    events: held.length,
    topics: topics.length,
    repositories: repositories.entries.length,
    contributions: countContributions(topics),
    firstYear: first ? findYear(first) : null,
  };
}

/** How many pull requests and issues some topics refer to. */
export function countContributions(topics: readonly Topic[]): number {
  const references = topics.flatMap((topic) => topic.references);
  return new Set(references.filter(isNumbered).map(({ ref }) => ref)).size;
}
