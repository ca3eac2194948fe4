import type { IndexDirectory } from "../index/directory.ts";
import type { Term } from "./parse-query.ts";

/**
 * The terms that are not worth their files: of several words that very many records hold, the most
 * frequent ones cost most and tell least.
 */
export function findHeavyTerms(terms: readonly Term[], { heavy }: IndexDirectory): ReadonlySet<Term> {
  const weigh = ({ kind, words: [word = ""] }: Term) =>
    kind === "word" && Object.hasOwn(heavy, word) ? (heavy[word] ?? 0) : 0;
  const byWeight = terms.filter((term) => weigh(term) > 0).sort((a, b) => weigh(a) - weigh(b));
  const tooHeavy = new Set<Term>();
  let sum = 0;
  for (const [rank, term] of byWeight.entries()) {
    sum += weigh(term);
    if (rank > 0 && sum > MOST_KILOBYTES) tooHeavy.add(term);
  }
  return tooHeavy;
}

/** A fifth of what a search may load: beside a word's own file, files with its other forms are read. */
const MOST_KILOBYTES = 60;
