import type { Diagnostic, Reference, RichText, Topic } from "../wrapup/model.ts";

/** A line of work that continues over several events. */
export interface Thread {
  readonly slug: string;
  readonly title: string;
  /** What the work was called before. */
  readonly formerNames: readonly string[];
  /** A maintainer's few words; `null` for a thread without a file. */
  readonly content: RichText | null;
  readonly summary: string;
  /** Oldest first. */
  readonly topics: readonly Topic[];
  /** Why these topics belong together, oldest first. */
  readonly joins: readonly Join[];
  /** The maintainer's file, where there is one. */
  readonly file: string | null;
}

/** Two topics of one line of work, and why they are. */
export interface Join {
  /** Ids of the topics. */
  readonly earlier: string;
  readonly later: string;
  readonly reason: JoinReason;
}

export type JoinReason =
  /** A maintainer's file lists both. */
  | { readonly kind: "file"; readonly file: string }
  /** One topic links to the other. */
  | { readonly kind: "link"; readonly url: string }
  /** Both refer to one issue, pull request, discussion, branch or the like. */
  | { readonly kind: "reference"; readonly reference: Reference }
  /** Both belong to one proposal and have these words in common. */
  | { readonly kind: "proposal"; readonly ref: string; readonly words: readonly string[] }
  /** Both titles say the same, apart from what was done. */
  | { readonly kind: "title"; readonly about: string };

/** What `content/threads/<slug>.md` says. */
export interface ThreadFile {
  readonly slug: string;
  readonly title: string;
  readonly formerNames: readonly string[];
  /** Ids of topics that belong to the thread, whether or not they would be found. */
  readonly topics: readonly string[];
  /** Ids of topics that do not belong to it, though they would be found. */
  readonly without: readonly string[];
  readonly content: RichText;
  readonly summary: string;
  readonly file: string;
}

/** A thread file, read. A file with errors yields no thread. */
export interface ReadThreadFile {
  readonly thread: ThreadFile | null;
  readonly diagnostics: readonly Diagnostic[];
}
