import type { Posting } from "../index/decode.ts";
import type { IndexReader } from "../index/index-reader.ts";
import { stem } from "../words/stem.ts";
import { PARTICLES } from "../words/stop-words.ts";
import { joinWords } from "../words/tokens.ts";
import { findCorrections } from "./correct.ts";
import { findHeavyTerms } from "./heavy-terms.ts";
import type { Term } from "./parse-query.ts";
import { findPhrase, NO_POSTING } from "./postings.ts";

/** A way in which a term is found in the index. */
export interface Match {
  readonly posting: Posting;
  /** 1 for the very word, less for what may have been meant. */
  readonly weight: number;
  /** The words to mark in a text: all of them stand there, or of related ones any. */
  readonly words: readonly string[];
  readonly how: "exact" | "inflected" | "completed" | "synonym" | "related" | "joined" | "corrected";
}

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

/** What answers several terms at once: two words written as one, and phrases that mean the same. */
async function findShared(
  terms: readonly Term[],
  heavy: ReadonlySet<Term>,
  index: IndexReader,
  isGuess: boolean,
): Promise<Match[][]> {
  const shared: Match[][] = terms.map(() => []);
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1];
    // What both words begin stands in the file that is to be left out.
    const joined = heavy.has(term) ? [] : await joinWithNext(term, next, index);
    for (const matches of shared.slice(at, at + 2)) matches.push(...joined);
  }
  const addGroups = async (
    groups: readonly (readonly string[])[],
    find: (phrase: string, group: number) => Promise<readonly Match[]>,
  ) => {
    for (const [at, group] of groups.entries()) {
      for (const phrase of group) {
        const run = findRun(terms, phrase);
        const matches = run ? await find(phrase, at) : [];
        for (const list of shared.slice(...(run ?? [0, 0]))) list.push(...matches);
      }
    }
  };
  const { synonyms } = index.directory;
  await addGroups(synonyms, async (phrase, group) => {
    const others = (synonyms[group] ?? []).filter((other) => other !== phrase);
    const found = await Promise.all(others.map((other) => findForms(other, index)));
    return found.flat().map((match) => ({ ...match, weight: SYNONYM, how: "synonym" }));
  });
  if (isGuess) {
    await addGroups(await index.readRelated(), async (_, group) => [
      { ...(await index.findRelated(group)), weight: RELATED, how: "related" },
    ]);
  }
  return shared;
}

/** A word in all its forms, or words one after the other as they are. */
async function findForms(phrase: string, index: IndexReader): Promise<Match[]> {
  return (await Promise.all([findWordsInOrder(phrase.split(" "), index), inflect(phrase, index)])).flat();
}

/** The terms that say these words one after the other, with all their words; none where none do. */
function findRun(terms: readonly Term[], phrase: string): [first: number, end: number] | undefined {
  const wanted = stemAll(phrase.split(" "));
  for (let first = 0; first < terms.length; first++) {
    let said = "";
    for (let end = first; end < terms.length && said.length < wanted.length; end++) {
      const { kind, words } = terms[end] as Term;
      if (kind !== "word" && kind !== "compound") break;
      said += stemAll(words);
      if (said === wanted) return [first, end + 1];
    }
  }
  return undefined;
}

/** Inflections do not matter where words are compared with words. */
function stemAll(words: readonly string[]): string {
  return words.map((word) => `${stem(word)} `).join("");
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

async function findExact(word: string, index: IndexReader): Promise<Match[]> {
  const posting = await index.findWord(word);
  return posting ? [{ posting, weight: 1, words: [word], how: "exact" }] : [];
}

async function findWordsInOrder(words: readonly string[], index: IndexReader): Promise<Match[]> {
  const postings = await Promise.all(words.map((word) => index.findWord(word)));
  const known = postings.filter((posting) => posting !== undefined);
  if (known.length < words.length) return [];
  const posting = findPhrase(known);
  return posting.pages.length > 0 ? [{ posting, weight: 1, words, how: "exact" }] : [];
}

/** Other forms of the word. They begin alike, so they are in the file that was read anyway. */
async function inflect(word: string, index: IndexReader): Promise<Match[]> {
  const root = stem(word);
  if (root.length < 3 || /\P{L}/u.test(word)) return [];
  const beginning = root.length > 4 ? root.slice(0, -1) : root;
  return (await index.findWords(beginning))
    .filter(([other]) => other !== word && stem(other) === root)
    .map(([other, posting]) => ({ posting, weight: INFLECTED, words: [other], how: "inflected" }));
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

/** Two words of the query that the archive writes as one. */
async function joinWithNext(term: Term, next: Term | undefined, index: IndexReader): Promise<Match[]> {
  if (!next?.followsWord || term.kind !== "word" || next.kind !== "word") return [];
  const word = joinWords([...term.words, ...next.words]);
  return (await findForms(word, index)).map((match) => ({ ...match, how: "joined" }));
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

const INFLECTED = 0.9;
const SYNONYM = 0.85;
const RELATED = 0.7;
const COMPLETED = 0.75;
const WEAKLY_COMPLETED = 0.45;
const CORRECTED = 0.8;
const MOST_COMPLETIONS = 16;
