import type { VocabularyShard } from "../index-format.ts";
import type { OpenIndex } from "../open-index.ts";
import { stem } from "../words/stem.ts";
import { findCorrections } from "./corrections.ts";

/** What the planner asks about the words of the archive. */
export interface Vocabulary {
  /** In how many records a text or a title says the word. */
  count(word: string): Promise<number>;
  /** The word in all its inflections. */
  listForms(word: string): Promise<readonly string[]>;
  /** Longer words that begin so. */
  complete(beginning: string): Promise<readonly string[]>;
  /** What a misspelt word may have meant, the likeliest first. */
  correct(word: string, isOpen: boolean): Promise<ReturnType<typeof findCorrections>>;
}

export function openVocabulary({ readShard }: Pick<OpenIndex, "readShard">): Vocabulary {
  const list = async (word: string): Promise<string[]> => {
    const { written, others } = await readShard(word[0] ?? "");
    return [...Object.keys(written), ...others];
  };
  return {
    count: async (word) => countIn(await readShard(word[0] ?? ""), word),
    listForms: async (word) => {
      const root = stem(word);
      return (await list(word)).filter(
        (other) => other === word || (other.startsWith(root.slice(0, 3)) && stem(other) === root),
      );
    },
    complete: async (beginning) =>
      (await list(beginning)).filter((word) => word !== beginning && word.startsWith(beginning)),
    correct: async (word, isOpen) => {
      // The first letter may be the wrong one.
      const shards = await Promise.all([...new Set(word.slice(0, 2))].map(readShard));
      const spellings = shards.flatMap(({ written }) => Object.entries(written));
      return findCorrections(word, spellings, isOpen);
    },
  };
}

function countIn({ written }: VocabularyShard, word: string): number {
  return Object.hasOwn(written, word) ? (written[word] ?? 0) : 0;
}
