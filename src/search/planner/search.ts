import type { OpenIndex } from "../open-index.ts";
import { splitWords } from "../words/tokens.ts";
import { type Addition, type FoundTerms, findTerms } from "./lookup.ts";
import { parseQuery } from "./parse-query.ts";
import { type Hit, rankRecords } from "./rank.ts";

/** The answer to a query, before filters. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** Numbers of the nearest other records where there is no answer, or hardly one. */
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
  const answer = { ...describe(found), hits: await putTitleFirst(hits, query, index) };
  if (!isWeak(hits, found) || asked.every(({ kind }) => kind === "exact")) return answer;
  const widened = await findTerms(asked, index, true);
  const guesses = rankRecords(widened.terms, index.recordCount, "guess");
  if (hits.length === 0 && guesses.length > 0) return { ...describe(widened), hits: guesses };
  const others = hits.length > 0 ? guesses : rankRecords(widened.terms, index.recordCount, "closest");
  const known = new Set(hits.map(({ record }) => record));
  const closest = others.map(({ record }) => record).filter((record) => !known.has(record));
  if (closest.length === 0) return answer;
  const { additions } = found;
  return { ...describe(widened), hits, additions, closest: closest.slice(0, MOST_CLOSEST) };
}

/** Few records at most, and none with any of it in its title. */
function isWeak(hits: readonly Hit[], { terms }: FoundTerms): boolean {
  const isTitled = ({ record }: Hit) => terms.some(({ matches }) => matches.get(record)?.isInTitle);
  return hits.length <= FEW && !hits.some(isTitled);
}

const FEW = 2;
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

/** What an answer says beside the records that it names. */
function describe({ terms, additions }: FoundTerms): Answer {
  return {
    hits: [],
    closest: [],
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
