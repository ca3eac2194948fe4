import type { IndexReader } from "../index/index-reader.ts";
import { PARTICLES } from "../words/stop-words.ts";
import { joinWords } from "../words/tokens.ts";
import { findCorrections } from "./correct.ts";
import { findHeavyTerms } from "./heavy-terms.ts";
import { findExact, findForms, findWordsInOrder, inflect, type Match } from "./lookups.ts";
import type { Term } from "./parse-query.ts";
import { NO_POSTING } from "./postings.ts";
import { findShared } from "./shared-matches.ts";

/** A term with everything in the index that answers it. */
export interface ResolvedTerm {
  readonly term: Term;
  readonly matches: readonly Match[];
  /** Whether a record without it is no answer. */
  readonly isRequired: boolean;
}

/**
 * Looks every term up; compounds that the index knows only by their parts become several terms.
 *
 * @param isGuess whether words that mean nearly the same will do, too
 */
export async function resolveTerms(
  terms: readonly Term[],
  index: IndexReader,
  isGuess = false,
): Promise<ResolvedTerm[]> {
  const heavy = findHeavyTerms(terms, index.directory);
  const shared = await findShared(terms, heavy, index, isGuess);
  const resolved = await Promise.all(
    terms.map((term, at) =>
      heavy.has(term) ? [leaveOut(term)] : resolveTerm(term, (shared[at] ?? []).length > 0, index),
    ),
  );
  return resolved.flatMap((parts, at) =>
    parts.map((part) => ({ ...part, matches: [...part.matches, ...(shared[at] ?? [])] })),
  );
}

/** A term that is not looked up, and only marked. */
function leaveOut(term: Term): ResolvedTerm {
  return {
    term: { ...term, isOptional: true },
    matches: [{ posting: NO_POSTING, weight: 1, words: term.words, how: "exact" }],
    isRequired: false,
  };
}

async function resolveTerm(term: Term, isKnown: boolean, index: IndexReader): Promise<ResolvedTerm[]> {
  const [word = ""] = term.words;
  switch (term.kind) {
    case "reference":
      return [{ term, matches: await findExact(word, index), isRequired: true }];
    case "phrase":
      return [{ term, matches: await findWordsInOrder(term.words, index), isRequired: true }];
    case "number":
    case "compound":
      return resolveCompound(term, index);
    case "word":
      return [{ term, matches: await resolveWord(term, isKnown, index), isRequired: false }];
  }
}

/** Written together, or one after the other, or else each part by itself. */
async function resolveCompound(term: Term, index: IndexReader): Promise<ResolvedTerm[]> {
  const isRequired = term.kind === "number";
  const joined = joinWords(term.words);
  const matches = [
    ...(await findExact(joined, index)),
    ...(term.words.length > 1 ? await findWordsInOrder(term.words, index) : []),
    ...(term.isOpen ? await complete(joined, index) : []),
    ...(term.isOpen || isRequired ? [] : await inflect(joined, index)),
  ];
  if (matches.length > 0 || isRequired || term.words.length === 1) return [{ term, matches, isRequired }];
  const parts = term.words.map(
    (word, at): Term => ({
      kind: /^\d/.test(word) ? "number" : "word",
      text: word,
      words: [word],
      followsWord: false,
      isOpen: term.isOpen && at === term.words.length - 1 && !/^\d/.test(word),
    }),
  );
  return Promise.all(
    parts.map(async (part) => ({
      term: part,
      matches:
        part.kind === "number"
          ? await findExact(part.words[0] ?? "", index)
          : await resolveWord(part, false, index),
      // What stood together is wanted together.
      isRequired: true,
    })),
  );
}

/** @param isAnswered whether something else answers the word, so that it need not be guessed */
async function resolveWord(term: Term, isAnswered: boolean, index: IndexReader): Promise<Match[]> {
  const [word = ""] = term.words;
  const known = await findForms(word, index);
  const isKnown = isAnswered || known.length > 0;
  if (term.isOpen || !isKnown) {
    const forms = new Set(known.flatMap(({ words }) => words));
    const longer = await complete(word, index, isKnown);
    known.push(...longer.filter(({ words }) => !words.some((form) => forms.has(form))));
  }
  if (isAnswered || term.isOptional || known.length > 0) return known;
  const split = await splitWord(word, index);
  return split.length > 0 ? split : correct(word, term.isOpen, index);
}

/** Longer words that begin so, the frequent ones first. */
async function complete(word: string, index: IndexReader, isKnown = false): Promise<Match[]> {
  if (word.length < 2 || /^\d+$/.test(word)) return [];
  return (await index.findWords(word))
    .filter(([other]) => other !== word && (isKnown || other.length <= word.length * 4))
    .sort(([, a], [, b]) => b.pages.length - a.pages.length)
    .slice(0, MOST_COMPLETIONS)
    .map(([other, posting]) => ({
      posting,
      weight: isKnown ? WEAKLY_COMPLETED : COMPLETED,
      words: [other],
      how: "completed",
    }));
}

/** One word of the query that the archive writes as two. */
async function splitWord(word: string, index: IndexReader): Promise<Match[]> {
  for (let cut = word.length - 2; cut >= 3; cut--) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const [first = "", second = ""] = parts;
    if (second.length < 3 && !PARTICLES.has(second)) continue;
    if (!(await isSpelling(first, index)) || !(await isSpelling(second, index))) continue;
    const matches = await findWordsInOrder(parts, index);
    if (matches.length > 0) return matches.map((match) => ({ ...match, how: "joined" }));
  }
  return [];
}

async function isSpelling(word: string, index: IndexReader): Promise<boolean> {
  return (await index.listSpellings(word[0] ?? "")).some(([spelling]) => spelling === word);
}

/** What a word may have meant that the archive does not know. The first letter may be the wrong one. */
async function correct(word: string, isOpen: boolean, index: IndexReader): Promise<Match[]> {
  const shards = await Promise.all(
    [...new Set(word.slice(0, 2))].map((letter) => index.listSpellings(letter)),
  );
  const corrections = findCorrections(word, shards.flat(), isOpen);
  const found = await Promise.all(corrections.map((correction) => findExact(correction, index)));
  return found.flat().map((match) => ({ ...match, weight: CORRECTED, how: "corrected" }));
}

const COMPLETED = 0.75;
const WEAKLY_COMPLETED = 0.45;
const CORRECTED = 0.8;
const MOST_COMPLETIONS = 16;
