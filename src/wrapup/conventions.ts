import type { HeadingRole } from "./labels.ts";
import type { LabelledSectionKind, MotivationCategory } from "./model.ts";

/** Whose addresses a code host has; Forgejo has Gitea's. */
export type HostKind = "github" | "gitlab" | "gitea";

/** Words by what they mean; emoji, case and punctuation do not matter. */
export type WordTable<Meaning extends string> = Readonly<Partial<Record<Meaning, readonly string[]>>>;

/** A community's own ways of writing. What its words say wins over what the grammar says of them. */
export interface Conventions {
  /** Where the archive's own sources are edited; `owner/repo#12` in a text leads to the same host. */
  readonly repository: { readonly url: string; readonly branch: string };
  /** How the community's enhancement proposals are named (`WEP-28` has the prefix `WEP`) and where they are kept. */
  readonly proposals?: { readonly prefix: string; readonly url: string };
  /** Code hosts beside github.com, gitlab.com and codeberg.org: `{ "git.example.org": "gitlab" }`. */
  readonly codeHosts?: Readonly<Record<string, HostKind>>;
  /** Labels of a topic's sections: `{ problem: ["Challenge"], nextSteps: ["To do"] }`. */
  readonly sectionLabels?: WordTable<LabelledSectionKind>;
  /** Words that a benefit may have, whole or as a beginning: `{ cost: ["budget"], community: ["volunteer"] }`. */
  readonly motivationWords?: WordTable<MotivationCategory>;
  /** Headings that are no topics: `{ framing: ["Kick-off"], container: ["Sessions"], "fast-tracks": ["Sparks"] }`. */
  readonly headingWords?: WordTable<Exclude<HeadingRole, "topic">>;
}
