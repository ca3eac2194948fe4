import type { PhrasingContent } from "mdast";
import { REFERENCE } from "./code-hosts.ts";
import type { Conventions } from "./conventions.ts";
import { findEmoji, stripEmoji } from "./emoji.ts";
import { inlineText } from "./syntax.ts";

/** A heading's words in the forms that pages and addresses need. */
export interface HeadingTitle {
  /** Without emoji, and without a reference at its end: `(Issue #11025)`, `[WEP-28]`. */
  readonly plain: string;
  readonly emoji: string | null;
}

const REFERENCE_WORD = "(?:issues?|prs?|pull requests?|tracking|see)";

/** Reads a heading's inline nodes; a title that is nothing but a reference stays whole. */
export function readTitle(nodes: readonly PhrasingContent[], conventions: Conventions): HeadingTitle {
  const text = inlineText(nodes).replace(/\s+/g, " ").trim();
  const words = stripEmoji(text);
  const plain = /[#!]\d/.test(words) || /[\])]$/.test(words) ? stripReference(words, conventions) : words;
  return { plain: plain || words || text, emoji: findEmoji(text) };
}

function stripReference(words: string, { proposals }: Conventions): string {
  const reference = proposals ? String.raw`${REFERENCE}|${proposals.prefix}-\d+` : REFERENCE;
  const list = String.raw`(?:${REFERENCE_WORD}:?\s*)?(?:${reference})(?:\s*(?:,|&|and)\s*(?:${REFERENCE_WORD}:?\s*)?(?:${reference}))*`;
  const suffix = String.raw`(?:\s*[-–—:])?\s*(?:\(\s*${list}\s*\)|\[\s*${list}\s*\]|\s${REFERENCE})\s*$`;
  return words.replace(new RegExp(suffix, "iu"), "").trim();
}
