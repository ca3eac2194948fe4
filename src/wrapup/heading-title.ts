import type { PhrasingContent } from "mdast";
import { findEmoji, stripEmoji } from "./emoji.ts";
import { inlineText } from "./syntax.ts";

/** A heading's words in the forms that pages and addresses need. */
export interface HeadingTitle {
  /** Without emoji, and without a reference at its end: `(Issue #11025)`, `[GEP-28]`. */
  readonly plain: string;
  readonly emoji: string | null;
}

const REFERENCE = String.raw`(?:[\w.-]+\/[\w.-]+)?#\d+|[A-Z]{2,5}-\d+`;
const REFERENCE_WORD = `(?:issues?|prs?|pull requests?|tracking|see)`;
const REFERENCE_LIST = String.raw`(?:${REFERENCE_WORD}:?\s*)?(?:${REFERENCE})(?:\s*(?:,|&|and)\s*(?:${REFERENCE_WORD}:?\s*)?(?:${REFERENCE}))*`;
const REFERENCE_SUFFIX = new RegExp(
  String.raw`(?:\s*[-–—:])?\s*(?:\(\s*${REFERENCE_LIST}\s*\)|\[\s*${REFERENCE_LIST}\s*\]|\s(?:[\w.-]+\/[\w.-]+)?#\d+)\s*$`,
  "iu",
);

/** Reads a heading's inline nodes; a title that is nothing but a reference stays whole. */
export function readTitle(nodes: readonly PhrasingContent[]): HeadingTitle {
  const text = inlineText(nodes).replace(/\s+/g, " ").trim();
  const words = stripEmoji(text);
  const plain = words.replace(REFERENCE_SUFFIX, "").trim();
  return { plain: plain || words || text, emoji: findEmoji(text) };
}
