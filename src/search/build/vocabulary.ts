import { nameShard } from "../index/name-shard.ts";
import type { SearchRecord } from "../record.ts";
import { isFunctionWord } from "../words/stop-words.ts";
import { splitWords } from "../words/tokens.ts";
import { findAcronyms } from "./acronyms.ts";
import { normalisePhrase } from "./normalise-phrase.ts";
import type { Synonyms } from "./synonyms.ts";

/** What the build knows about words. */
export interface Vocabulary {
  readonly shards: string;
  readonly synonyms: readonly (readonly string[])[];
  /**
   * By path: `words/a`, `words/b` … with the words that a misspelt one may have meant, each with its number
   * of records.
   */
  readonly files: ReadonlyMap<string, string>;
}

/** The words of the records, and which of them mean the same. */
export function buildVocabulary(records: readonly SearchRecord[], synonyms: Synonyms): Vocabulary {
  const shards = Map.groupBy([...countWords(records)].sort(compareKeys), ([word]) => word[0] ?? "");
  const lines = (words: [string, number][]) => limitShard(words).map(([word, count]) => `${word} ${count}`);
  return {
    shards: [...shards.keys()].join(""),
    synonyms: listSynonyms(records, synonyms),
    files: new Map([...shards].map(([letter, words]) => [nameShard(letter), lines(words).join("\n")])),
  };
}

/** Numbers are right or wrong, and short words are too close to each other: neither is ever corrected. */
function countWords(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, sections, event } of records) {
    const words = new Set(
      [title, event.place ?? "", ...sections.map(({ text }) => text)].flatMap(splitWords),
    );
    for (const word of words) {
      if (/^\p{L}{3,40}$/u.test(word) && !isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** A shard stays small: the rarest words of a very large archive are left out first. */
function limitShard(words: [word: string, count: number][]): [word: string, count: number][] {
  if (words.length <= LARGEST_SHARD) return words;
  const threshold = words.map(([, count]) => count).sort((a, b) => b - a)[LARGEST_SHARD] ?? 0;
  return words.filter(([, count]) => count > threshold);
}

const LARGEST_SHARD = 6000;

/** Groups of word sequences that mean the same: what a maintainer wrote, then what the texts explain. */
function listSynonyms(records: readonly SearchRecord[], synonyms: Synonyms): string[][] {
  const texts = records.flatMap(({ sections }) => sections.map(({ text }) => text));
  const explained = findAcronyms(texts).map(([acronym, long]) => [acronym, long]);
  const written = Object.entries(synonyms).map(([word, others]) => [word, ...others]);
  const groups = new Map<string, string[]>();
  for (const phrases of [...written, ...explained]) {
    const group = [...new Set(phrases.map(normalisePhrase))].filter(Boolean);
    if (group.length > 1) groups.set(group.join("\n"), group);
  }
  return [...groups.values()];
}

function compareKeys([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}
