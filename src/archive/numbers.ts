import type { Archive } from "./archive.ts";
import { listRepositoryEntries } from "./repositories.ts";

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
export function countArchive(archive: Archive): ArchiveNumbers {
  const { events, topics } = archive;
  const references = topics.flatMap((topic) => topic.references);
  const contributions = references.filter(({ kind }) => kind === "pull-request" || kind === "issue");
  return {
    events: events.length,
    topics: topics.length,
    repositories: listRepositoryEntries(archive).length,
    contributions: new Set(contributions.map(({ ref }) => ref)).size,
    firstYear: events.at(-1)?.dates?.start.slice(0, 4) ?? null,
  };
}
