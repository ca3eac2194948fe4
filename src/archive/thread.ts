import type { RichText, Topic } from "../wrapup/model.ts";

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
  | { readonly kind: "file"; readonly evidence: string }
  /** One topic links to the other, by this address. */
  | { readonly kind: "link"; readonly evidence: string }
  /** Both refer to one issue, pull request, discussion, branch or the like. */
  | { readonly kind: "reference"; readonly evidence: string }
  /** Both belong to one proposal and have these words in common. */
  | { readonly kind: "proposal"; readonly evidence: string; readonly words: readonly string[] }
  /** Both titles say the same, apart from what was done: the words that they share. */
  | { readonly kind: "title"; readonly evidence: string };
