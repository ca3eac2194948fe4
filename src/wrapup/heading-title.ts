import type { PhrasingContent } from "mdast";
import { REFERENCE } from "./code-hosts.ts";
import type { Conventions } from "./conventions.ts";
import { findEmoji, stripEmoji } from "./emoji.ts";
import { inlineText } from "./syntax.ts";

const REFERENCE_WORD = "(?:issues?|prs?|pull requests?|tracking|see)";

/**
 * The first emoji of a heading's inline nodes, and their plain words: without emoji, and without a reference at the end
 * such as `(Issue #11025)`, `[WEP-28]`. A title that is nothing but a reference stays whole.
 */
export function readTitle(
  nodes: readonly PhrasingContent[],
  conventions: Conventions,
): { readonly plain: string; readonly emoji: string | null } {
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
