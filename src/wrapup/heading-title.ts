import type { PhrasingContent } from "mdast";
import { findEmoji, stripEmoji } from "./emoji.ts";
import { inlineText } from "./syntax.ts";

/** A heading's words in the forms that pages and addresses need. */
export interface HeadingTitle {
  /** Without emoji, and without a reference at its end: `(Issue #11025)`, `[GEP-28]`. */
  readonly plain: string;
  readonly emoji: string | null;
}

const REFERENCE_WORD = "(?:issues?|prs?|pull requests?|tracking|see)";

/**
 * Reads a heading's inline nodes; a title that is nothing but a reference stays whole.
 *
 * @param proposalPrefix how the community's proposals are named: `(UTF-8)` is none
 */
export function readTitle(
  nodes: readonly PhrasingContent[],
  proposalPrefix: string | null = null,
): HeadingTitle {
  const text = inlineText(nodes).replace(/\s+/g, " ").trim();
  const words = stripEmoji(text);
  const plain = words.includes("#") || /[\])]$/.test(words) ? stripReference(words, proposalPrefix) : words;
  return { plain: plain || words || text, emoji: findEmoji(text) };
}

function stripReference(words: string, proposalPrefix: string | null): string {
  const proposal = proposalPrefix === null ? "" : String.raw`|${proposalPrefix}-\d+`;
  const reference = String.raw`(?:[\w.-]+\/[\w.-]+)?#\d+${proposal}`;
  const list = String.raw`(?:${REFERENCE_WORD}:?\s*)?(?:${reference})(?:\s*(?:,|&|and)\s*(?:${REFERENCE_WORD}:?\s*)?(?:${reference}))*`;
  const suffix = String.raw`(?:\s*[-–—:])?\s*(?:\(\s*${list}\s*\)|\[\s*${list}\s*\]|\s(?:[\w.-]+\/[\w.-]+)?#\d+)\s*$`;
  return words.replace(new RegExp(suffix, "iu"), "").trim();
}
