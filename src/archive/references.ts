import type { Reference } from "../wrapup/model.ts";

/** The repositories a topic touched, in order and without repeats. */
export function listRepositories(references: readonly Reference[]): string[] {
  const touched = references.filter(touchesRepository);
  return [...new Set(touched.flatMap(({ repository }) => repository ?? []))];
}

/** Whether something of a repository was worked on; reading a file of it, or naming it as background, is not that. */
export function touchesRepository({ kind, repository, isBackground }: Reference): boolean {
  return repository !== null && kind !== "document" && !isBackground;
}

/** What is left of a reference's short form in a list of its repository and forks: `#8767`, `enh/remove-vendoring`. */
export function shortenReference({ ref, repository, kind }: Reference): string {
  // What is compared with the default branch tells more than the words before it.
  if (kind === "comparison") return ref.replace(/^.*(?:\.\.\.|:)/, "");
  return repository !== null && ref.startsWith(repository)
    ? ref.slice(repository.length).replace(/^@/, "") || ref
    : ref;
}
