import type { Reference } from "../wrapup/model.ts";

/** The repositories a topic touched, in order and without repeats; reading a file of one does not touch it. */
export function listRepositories(references: readonly Reference[]): string[] {
  const touched = references.filter(({ kind }) => kind !== "document");
  return [...new Set(touched.flatMap(({ repository }) => repository ?? []))];
}

/** What is left of a reference's short form inside its repository: `#8767`, `enh/remove-vendoring`. */
export function shortenReference({ ref, repository }: Reference): string {
  if (repository === null || !ref.startsWith(repository)) return ref;
  return ref.slice(repository.length).replace(/^@/, "") || ref;
}
