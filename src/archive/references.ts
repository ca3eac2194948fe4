import type { Reference, ReferenceKind } from "../wrapup/model.ts";

/** References that belong together: those of one repository, or those outside of any. */
export interface ReferenceGroup {
  /** `owner/name`; `null` for proposals and documents. */
  readonly repository: string | null;
  /** The repository itself, where it is referred to. */
  readonly url: string | null;
  readonly references: readonly Reference[];
}

/** Groups in the order of their first reference; what lives in no repository comes last. */
export function groupReferences(references: readonly Reference[]): ReferenceGroup[] {
  const byRepository = Map.groupBy(references, ({ repository }) => repository);
  return [...byRepository]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([repository, members]) => ({
      repository,
      url: members.find(({ kind }) => kind === "repository")?.url ?? null,
      references: members.filter(({ kind }) => kind !== "repository"),
    }));
}

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

export const referenceKindNames: Readonly<Record<ReferenceKind, string>> = {
  "pull-request": "Pull request",
  issue: "Issue",
  discussion: "Discussion",
  commit: "Commit",
  branch: "Branch",
  comparison: "Comparison",
  repository: "Repository",
  proposal: "Proposal",
  document: "Document",
};
