import type { OpenIndex } from "../open-index.ts";
import { stem } from "../words/stem.ts";
import { splitWords } from "../words/tokens.ts";
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
  /** Words that few records have, with what they may have been meant to be. */
  readonly suggestions: readonly Addition[];
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
  if (hits.length > 0) {
    const [sorted, suggestions] = await Promise.all([
      putTitleFirst(hits, query, index),
      suggest(hits, found, index),
    ]);
    return { ...describe(found), hits: sorted, suggestions };
  }
  if (asked.every(({ kind }) => kind === "exact")) return describe(found);
  const widened = await findTerms(asked, index, true);
  const guesses = rankRecords(widened.terms, index.recordCount, "guess");
  if (guesses.length > 0) return { ...describe(widened), hits: guesses };
  const closest = rankRecords(widened.terms, index.recordCount, "closest").slice(0, MOST_CLOSEST);
  return { ...describe(widened), closest: closest.map(({ record }) => record) };
}

const MOST_CLOSEST = 5;

/** Who types a title wants what is called so. The first records are read anyway, to be shown. */
async function putTitleFirst(hits: readonly Hit[], query: string, index: OpenIndex): Promise<readonly Hit[]> {
  const first = hits.slice(0, READ_ANYWAY);
  const records = await Promise.all(first.map(({ record }) => index.readRecord(record)));
  const wanted = splitWords(query).join(" ");
  const isCalled = first.map((_, at) => splitWords(records[at]?.title ?? "").join(" ") === wanted);
  return [...first.filter((_, at) => isCalled[at]), ...hits.filter((_, at) => !isCalled[at])];
}

const READ_ANYWAY = 10;

/** A word that few records have may be misspelt, as it is in them. */
async function suggest(hits: readonly Hit[], { terms }: FoundTerms, index: OpenIndex): Promise<Addition[]> {
  if (hits.length > FEW) return [];
  const { vocabulary } = index;
  const found = terms
    .filter(({ term, corrections }) => term.kind === "word" && corrections.length === 0)
    .map(async ({ term: { text, words } }): Promise<Addition> => {
      const [word = ""] = words;
      const count = await vocabulary.count(word);
      const others =
        count > 0 && word.length >= SHORTEST_SUSPECT ? await vocabulary.correct(word, false) : [];
      const counts = await Promise.all(others.map(vocabulary.count));
      const to = others.filter((other, at) => stem(other) !== stem(word) && (counts[at] ?? 0) > count);
      return { from: text, to };
    });
  return (await Promise.all(found)).filter(({ to }) => to.length > 0);
}

const FEW = 2;
/** Shorter words have too many neighbours: `live` is no misspelt `lie`. */
const SHORTEST_SUSPECT = 6;

/** What an answer says beside the records that it names. */
function describe({ terms, additions }: FoundTerms): Answer {
  return {
    hits: [],
    closest: [],
    suggestions: [],
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
