/**
 * Acronyms that a text explains: `a Widget Enhancement Proposal (WEP)` and `WEP (Widget Enhancement
 * Proposal)` both give `["WEP", "Widget Enhancement Proposal"]`.
 */
export function findAcronyms(texts: readonly string[]): [acronym: string, long: string][] {
  const found = new Map<string, string>();
  for (const text of texts) {
    // Most texts explain nothing, and the patterns take their time to find that out.
    if (!text.includes("(")) continue;
    for (const [, before = "", acronym = ""] of text.matchAll(EXPLAINED_AFTER)) {
      const words = before.split(/[\s-]+/).slice(-acronym.length);
      if (hasInitials(words, acronym)) found.set(acronym, words.join(" "));
    }
    for (const [, acronym = "", inside = ""] of text.matchAll(EXPLAINED_BEFORE)) {
      if (hasInitials(inside.split(/[\s-]+/), acronym)) found.set(acronym, inside);
    }
  }
  return [...found];
}

const EXPLAINED_AFTER = /((?:[\p{L}]+[\s-]){1,5}[\p{L}]+)s? \((\p{Lu}{2,6})s?\)/gu;
const EXPLAINED_BEFORE = /\b(\p{Lu}{2,6})s? \(((?:[\p{L}]+[\s-]){1,5}[\p{L}]+)\)/gu;

function hasInitials(words: readonly string[], acronym: string): boolean {
  return (
    words
      .map((word) => word[0])
      .join("")
      .toUpperCase() === acronym
  );
}
