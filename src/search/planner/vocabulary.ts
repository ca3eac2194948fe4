import type { VocabularyShard } from "../index-format.ts";
import { stem } from "../words/stem.ts";
import { findCorrections } from "./corrections.ts";

/** What the planner asks about the words of the archive. */
export function openVocabulary(readShard: (letter: string) => Promise<VocabularyShard>) {
  const list = async (word: string): Promise<string[]> =>
    (await readShard(word[0] ?? "")).map(([other]) => other);
  return {
    /** In how many records a text or a title says the word. */
    count: async (word: string): Promise<number> =>
      (await readShard(word[0] ?? "")).find(([other]) => other === word)?.[1] ?? 0,
    /** The word in all its inflections. */
    listForms: async (word: string): Promise<string[]> => {
      const root = stem(word);
      return (await list(word)).filter(
        (other) => other === word || (other.startsWith(root.slice(0, 3)) && stem(other) === root),
      );
    },
    /** Longer words that begin so. */
    complete: async (beginning: string): Promise<string[]> =>
      (await list(beginning)).filter((word) => word !== beginning && word.startsWith(beginning)),
    /** What a misspelt word may have meant, the likeliest first. */
    correct: async (word: string, isOpen: boolean) => {
      // The first letter may be the wrong one.
      const shards = await Promise.all([...new Set(word.slice(0, 2))].map(readShard));
      const spellings = shards.flat().filter(([, count]) => count > 0);
      return findCorrections(word, spellings, isOpen);
    },
  };
}
