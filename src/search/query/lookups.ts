import type { Posting } from "../index/decode.ts";
import type { IndexReader } from "../index/index-reader.ts";
import { stem } from "../words/stem.ts";
import { findPhrase } from "./postings.ts";

/** A way in which a term is found in the index. */
export interface Match {
  readonly posting: Posting;
  /** 1 for the very word, less for what may have been meant. */
  readonly weight: number;
  /** The words to mark in a text: all of them stand there, or of related ones any. */
  readonly words: readonly string[];
  readonly how: "exact" | "inflected" | "completed" | "synonym" | "related" | "joined" | "corrected";
}

/** A word in all its forms, or words one after the other as they are. */
export async function findForms(phrase: string, index: IndexReader): Promise<Match[]> {
  return (await Promise.all([findWordsInOrder(phrase.split(" "), index), inflect(phrase, index)])).flat();
}

/** The very word. */
export async function findExact(word: string, index: IndexReader): Promise<Match[]> {
  const posting = await index.findWord(word);
  return posting ? [{ posting, weight: 1, words: [word], how: "exact" }] : [];
}

/** Words one after the other, as they are. */
export async function findWordsInOrder(words: readonly string[], index: IndexReader): Promise<Match[]> {
  const postings = await Promise.all(words.map((word) => index.findWord(word)));
  const known = postings.filter((posting) => posting !== undefined);
  if (known.length < words.length) return [];
  const posting = findPhrase(known);
  return posting.pages.length > 0 ? [{ posting, weight: 1, words, how: "exact" }] : [];
}

/** Other forms of the word. They begin alike, so they are in the file that was read anyway. */
export async function inflect(word: string, index: IndexReader): Promise<Match[]> {
  const root = stem(word);
  if (root.length < 3 || /\P{L}/u.test(word)) return [];
  const beginning = root.length > 4 ? root.slice(0, -1) : root;
  return (await index.findWords(beginning))
    .filter(([other]) => other !== word && stem(other) === root)
    .map(([other, posting]) => ({ posting, weight: INFLECTED, words: [other], how: "inflected" }));
}

const INFLECTED = 0.9;
