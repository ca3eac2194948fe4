import { nameShard } from "../index/name-shard.ts";
import type { SearchRecord } from "../record.ts";
import { isFunctionWord } from "../words/stop-words.ts";
import { listWords, type Tokenise } from "../words/tokens.ts";

/**
 * The words that a misspelt one may have meant, each with its number of records. Numbers are right or wrong,
 * and short words are too close to each other: neither is ever corrected.
 */
export function countSpellings(records: readonly SearchRecord[], tokenise: Tokenise): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, sections, event } of records) {
    const texts = [title, event.place ?? "", ...sections.map(({ text }) => text)];
    const words = new Set(texts.flatMap((text) => listWords(tokenise(text))));
    for (const word of words) {
      if (/^\p{L}{3,40}$/u.test(word) && !isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a reader loads to correct a word. */
export interface SpellingFiles {
  /** First letters for which there are files. */
  readonly shards: string;
  /** By path: `words/a`, `words/b` … with a word and its number of records on each line. */
  readonly files: ReadonlyMap<string, string>;
}

/** The words of several parts. */
export function buildSpellingFiles(parts: readonly ReadonlyMap<string, number>[]): SpellingFiles {
  const shards = Map.groupBy([...addUp(parts)].sort(compareKeys), ([word]) => word[0] ?? "");
  const lines = (words: [string, number][]) => limitShard(words).map(([word, count]) => `${word} ${count}`);
  return {
    shards: [...shards.keys()].join(""),
    files: new Map([...shards].map(([letter, words]) => [nameShard(letter), lines(words).join("\n")])),
  };
}

function addUp(parts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const counts of parts) {
    for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
  }
  return sums;
}

/** A shard stays small: the rarest words of a very large archive are left out first. */
function limitShard(words: [word: string, count: number][]): [word: string, count: number][] {
  if (words.length <= LARGEST_SHARD) return words;
  const threshold = words.map(([, count]) => count).sort((a, b) => b - a)[LARGEST_SHARD] ?? 0;
  return words.filter(([, count]) => count > threshold);
}

const LARGEST_SHARD = 6000;

function compareKeys([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}
