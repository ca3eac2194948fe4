import type { IndexReader } from "../index/index-reader.ts";
import { stem } from "../words/stem.ts";
import type { Match } from "./lookups.ts";
import { parseQuery } from "./parse-query.ts";
import { type Hit, rankPages } from "./rank.ts";
import { type ResolvedTerm, resolveTerms } from "./resolve.ts";

/** The answer to a query, before filters. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** Folded words to mark in texts. */
  readonly marks: ReadonlySet<string>;
  /** Words that were read as others, with what they were read as. */
  readonly corrections: readonly Replacement[];
  /** Words for which others were looked for, too. */
  readonly additions: readonly Replacement[];
  /** Words that no record holds. */
  readonly unknown: readonly string[];
}

export interface Replacement {
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * Every record that answers the query, the best first; where none does, those that answer it in other words.
 * An empty query has no answer.
 */
export async function search(query: string, index: IndexReader): Promise<Answer> {
  const asked = parseQuery(query);
  const terms = await resolveTerms(asked, index);
  const hits = rankPages(terms, index.directory);
  if (hits.length === 0 && asked.some(({ kind }) => kind === "word" || kind === "compound")) {
    const widened = await resolveTerms(asked, index, true);
    const guesses = rankPages(widened, index.directory, true);
    if (guesses.length > 0) return describe(guesses, widened);
  }
  return describe(hits, terms);
}

function describe(hits: readonly Hit[], terms: readonly ResolvedTerm[]): Answer {
  const all = terms.flatMap(({ matches }) => matches);
  return {
    hits,
    marks: new Set(all.flatMap(({ words }) => words)),
    corrections: listReplacements(terms, "corrected"),
    additions: [...listReplacements(terms, "synonym"), ...listReplacements(terms, "related")],
    unknown: terms
      .filter(({ term, matches }) => matches.length === 0 && !term.isOptional)
      .map(({ term }) => term.text),
  };
}

function listReplacements(terms: readonly ResolvedTerm[], how: Match["how"]): Replacement[] {
  const list = new Map<string, Replacement>();
  for (const { term, matches } of terms) {
    const texts = matches
      .filter((match) => match.how === how)
      .flatMap(({ words }) => (how === "related" ? words : words.join(" ")))
      .filter((text) => stem(text) !== stem(term.words[0] ?? ""));
    const to = [...new Set(texts)];
    // A phrase was read as one.
    const before = list.get(to.join());
    if (to.length > 0) list.set(to.join(), { from: before ? `${before.from} ${term.text}` : term.text, to });
  }
  return [...list.values()];
}
