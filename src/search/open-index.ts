import {
  type Field,
  type Filter,
  type Jump,
  type Manifest,
  nameShard,
  type ShownRecord,
  type VocabularyShard,
  type WordGroup,
} from "./index-format.ts";
import { openVocabulary } from "./planner/vocabulary.ts";

/** What of Pagefind's browser API is used. */
export interface Pagefind {
  search(term: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<{ readonly url: string }>;
}

/** A record that Pagefind found. */
export interface FoundRecord {
  readonly number: number;
  /** Where in the content the words stand. */
  readonly places: readonly number[];
  readonly fields: readonly Field[];
}

export interface IndexSource {
  readonly manifest: Manifest;
  readonly pagefind: Pagefind;
  /** Reads a JSON file of the manifest's folder. */
  readonly readJson: (path: string) => Promise<unknown>;
  /** @throws when the index is gone, of which Pagefind says nothing: it finds nothing instead */
  readonly confirm: () => Promise<void>;
}

export type OpenIndex = ReturnType<typeof openIndex>;

/** An open index. Nothing is fetched or asked for twice. */
export function openIndex({ manifest, pagefind, readJson, confirm }: IndexSource) {
  const { recordCount, letters, synonyms } = manifest;
  const read = memoise(readJson) as <Value>(path: string) => Promise<Value>;
  const readShard = async (letter: string): Promise<VocabularyShard> =>
    letters.includes(letter) && letter ? read(nameShard(letter)) : [];
  const readNumbers = memoise(async () => {
    // Without a word, Pagefind lists all records in the order in which it got them.
    const { results } = await pagefind.search(null);
    if (results.length !== recordCount)
      throw new Error(`Pagefind has ${results.length} of ${recordCount} records.`);
    return new Map(results.map(({ id }, number) => [id, number]));
  });
  const find = memoise(async (query: string): Promise<readonly FoundRecord[]> => {
    const [numbers, { results }] = await Promise.all([readNumbers(""), pagefind.search(query)]);
    return results.map(({ id, words, matchedMetaFields = [] }) => ({
      number: numbers.get(id) ?? 0,
      places: words,
      fields: matchedMetaFields as Field[],
    }));
  });
  return {
    recordCount,
    synonyms,
    confirm,
    vocabulary: openVocabulary(readShard),
    /** Asks Pagefind, which understands quotes, and falls back to the beginning of a word that it does not know. */
    find: async (query: string) => (recordCount === 0 ? [] : find(query)),
    readJumps: () => read<readonly Jump[]>("jumps.json"),
    readRelated: () => read<readonly WordGroup[]>("related.json"),
    readFilters: () => read<readonly Filter[]>("filters.json"),
    readRecord: (number: number) => read<ShownRecord>(`records/${number}.json`),
  };
}

/** Keeps the promise, so that all who wait share one request; a failed one is asked for again. */
function memoise<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const promise = load(key);
    known.set(key, promise);
    promise.catch(() => known.delete(key));
    return promise;
  };
}
