import type { IndexReader } from "../index/index-reader.ts";
import { stem } from "../words/stem.ts";
import { joinWords } from "../words/tokens.ts";
import { findForms, type Match } from "./lookups.ts";
import type { Term } from "./parse-query.ts";

/**
 * What answers several terms at once, by the terms' order: two words written as one, and phrases that mean
 * the same.
 *
 * @param heavy terms that are not looked up
 * @param isGuess whether phrases that mean nearly the same will do, too
 */
export async function findShared(
  terms: readonly Term[],
  heavy: ReadonlySet<Term>,
  index: IndexReader,
  isGuess: boolean,
): Promise<Match[][]> {
  const shared: Match[][] = terms.map(() => []);
  for (const [at, term] of terms.entries()) {
    // What both words begin stands in the file that is to be left out.
    const joined = heavy.has(term) ? [] : await joinWithNext(term, terms[at + 1], index);
    for (const matches of shared.slice(at, at + 2)) matches.push(...joined);
  }
  const { synonyms } = index.directory;
  const found = await Promise.all([
    ...findRuns(terms, synonyms).map(async ({ group, phrase, run }) => {
      const others = (synonyms[group] ?? []).filter((other) => other !== phrase);
      const matches = (await Promise.all(others.map((other) => findForms(other, index)))).flat();
      return { run, matches: matches.map((match): Match => ({ ...match, weight: SYNONYM, how: "synonym" })) };
    }),
    ...(isGuess ? findRuns(terms, await index.readRelated()) : []).map(async ({ group, run }) => {
      const match: Match = { ...(await index.findRelated(group)), weight: RELATED, how: "related" };
      return { run, matches: [match] };
    }),
  ]);
  for (const { run, matches } of found) for (const list of shared.slice(...run)) list.push(...matches);
  return shared;
}

/** Two words of the query that the archive writes as one. */
async function joinWithNext(term: Term, next: Term | undefined, index: IndexReader): Promise<Match[]> {
  if (!next?.followsWord || term.kind !== "word" || next.kind !== "word") return [];
  const word = joinWords([...term.words, ...next.words]);
  return (await findForms(word, index)).map((match) => ({ ...match, how: "joined" }));
}

interface Run {
  readonly group: number;
  readonly phrase: string;
  readonly run: readonly [first: number, end: number];
}

/**
 * The terms that say a phrase of a group with all their words, each once: `automate` and `automation` are
 * the same to it.
 */
function findRuns(terms: readonly Term[], groups: readonly (readonly string[])[]): Run[] {
  const said = terms.map(({ kind, words }) =>
    kind === "word" || kind === "compound" ? stemAll(words) : "\n",
  );
  return groups.flatMap((phrases, group) => {
    const runs = new Map<string, Run>();
    for (const phrase of phrases) {
      const run = findRun(said, stemAll(phrase.split(" ")));
      if (run) runs.set(run.join(), { group, phrase, run });
    }
    return [...runs.values()];
  });
}

function findRun(said: readonly string[], wanted: string): Run["run"] | undefined {
  for (let first = 0; first < said.length; first++) {
    let text = "";
    for (let end = first; end < said.length && text.length < wanted.length; end++) {
      text += said[end];
      if (text === wanted) return [first, end + 1];
    }
  }
  return undefined;
}

/** Inflections do not matter where words are compared with words. */
function stemAll(words: readonly string[]): string {
  return words.map((word) => `${stem(word)} `).join("");
}

const SYNONYM = 0.85;
const RELATED = 0.7;
