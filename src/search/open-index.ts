import type {
  Field,
  FilterFile,
  Jump,
  Manifest,
  ShownRecord,
  VocabularyShard,
  WordGroup,
} from "./index-format.ts";
import { nameShard } from "./index-format.ts";
import type { FilterName, FilterValue } from "./record.ts";

/** What of Pagefind's browser API is used. */
export interface Pagefind {
  search(
    term: string | null,
    options?: { readonly sort: Readonly<Record<string, "asc" | "desc">> },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
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

/** One value of a filter. */
export interface FilterEntry extends FilterValue {
  /** Numbers of records, rising. */
  readonly numbers: readonly number[];
}

/** An open index. Nothing is fetched or asked for twice. */
export interface OpenIndex {
  readonly recordCount: number;
  readonly synonyms: readonly WordGroup[];
  /** Asks Pagefind, which understands quotes, and falls back to the beginning of a word that it does not know. */
  find(query: string): Promise<readonly FoundRecord[]>;
  /** @throws when the index is gone, of which Pagefind says nothing: it finds nothing instead */
  confirm(): Promise<void>;
  readShard(letter: string): Promise<VocabularyShard>;
  readJumps(): Promise<readonly Jump[]>;
  readRelated(): Promise<readonly WordGroup[]>;
  readFilter(name: FilterName): Promise<readonly FilterEntry[]>;
  readRecord(number: number): Promise<ShownRecord>;
}

export interface IndexSource {
  readonly manifest: Manifest;
  readonly pagefind: Pagefind;
  /** Reads a JSON file of the manifest's folder. */
  readonly readJson: (path: string) => Promise<unknown>;
  readonly confirm: () => Promise<void>;
}

export function openIndex({ manifest, pagefind, readJson, confirm }: IndexSource): OpenIndex {
  const { recordCount, letters, synonyms } = manifest;
  const read = remember(readJson) as <Value>(path: string) => Promise<Value>;
  const readNumbers = remember(async () => {
    // Pagefind has its own order; sorted by their numbers, all records tell which is which.
    const { results } = await pagefind.search(null, { sort: { number: "asc" } });
    if (results.length !== recordCount)
      throw new Error(`Pagefind has ${results.length} of ${recordCount} records.`);
    return new Map(results.map(({ id }, number) => [id, number]));
  });
  const find = remember(async (query: string): Promise<FoundRecord[]> => {
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
    find: async (query) => (recordCount === 0 ? [] : find(query)),
    readShard: async (letter) =>
      letters.includes(letter) && letter ? read(nameShard(letter)) : { written: {}, others: [] },
    readJumps: () => read("jumps.json"),
    readRelated: () => read("related.json"),
    readFilter: async (name) => (await read<FilterFile>(`filters/${name}.json`)).map(addUp),
    readRecord: (number) => read(`records/${number}.json`),
  };
}

/** Keeps the promise, so that all who wait share one request; a failed one is asked for again. */
function remember<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
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

function addUp({ value, label, differences }: FilterFile[number]): FilterEntry {
  let number = 0;
  return { value, label, numbers: differences.map((difference) => (number += difference)) };
}
