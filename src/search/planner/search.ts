import type { OpenIndex } from "../open-index.ts";
import { type Addition, type FoundTerms, findTerms } from "./lookup.ts";
import { parseQuery } from "./parse-query.ts";
import { type Hit, rankRecords } from "./rank.ts";

/** The answer to a query, before filters. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** Numbers of the nearest records where none is an answer. */
  readonly closest: readonly number[];
  /** Folded words to mark in texts. */
  readonly marks: ReadonlySet<string>;
  /** Words that were read as others, with what they were read as. */
  readonly corrections: readonly Addition[];
  /** Words for which others were looked for, too. */
  readonly additions: readonly Addition[];
  /** Words that no record has. */
  readonly unknown: readonly string[];
}

/**
 * Every record that answers the query, the best first; where none does, those that answer it in other words.
 * An empty query has no answer.
 */
export async function search(query: string, index: OpenIndex): Promise<Answer> {
  const asked = parseQuery(query);
  const found = await findTerms(asked, index, false);
  const hits = rankRecords(found.terms, index.recordCount, "answer");
  if (hits.length > 0 || !asked.some(({ kind }) => kind === "word" || kind === "compound"))
    return describe(hits, found);
  const widened = await findTerms(asked, index, true);
  const guesses = rankRecords(widened.terms, index.recordCount, "guess");
  if (guesses.length > 0) return describe(guesses, widened);
  const closest = rankRecords(widened.terms, index.recordCount, "closest").slice(0, MOST_CLOSEST);
  return describe(
    [],
    widened,
    closest.map(({ record }) => record),
  );
}

const MOST_CLOSEST = 5;

function describe(
  hits: readonly Hit[],
  { terms, additions }: FoundTerms,
  closest: readonly number[] = [],
): Answer {
  return {
    hits,
    closest,
    marks: new Set(terms.flatMap(({ marks }) => marks)),
    corrections: terms.flatMap(({ term, corrections }) =>
      corrections.length > 0 ? [{ from: term.text, to: corrections }] : [],
    ),
    additions,
    unknown: terms
      .filter(({ term, matches }) => matches.size === 0 && !term.isOptional)
      .map(({ term }) => term.text),
  };
}
