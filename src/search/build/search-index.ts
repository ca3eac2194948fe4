import { gzipSync } from "node:zlib";
import { type IndexDirectory, LENGTH_STEP } from "../index/directory.ts";
import { MAGIC } from "../index/format.ts";
import { DIRECTORY } from "../index/index-reader.ts";
import type { SearchRecord } from "../record.ts";
import { buildFilterFiles } from "./filter-files.ts";
import type { IndexPart } from "./index-part.ts";
import { indexParts } from "./index-parts.ts";
import { type CountedWord, mergeWords } from "./merge-words.ts";
import { FIELDS } from "./pagefind-words.ts";
import { noPartCache, type PartCache } from "./part-cache.ts";
import { splitRecords } from "./record-parts.ts";
import { buildRelatedFiles } from "./related-words.ts";
import { buildSpellingFiles } from "./spellings.ts";
import { groupSynonyms, type Synonyms } from "./synonyms.ts";

/** The files of an index by their path: `directory`, and all others below the index's folder. */
export interface SearchIndex {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Lets Pagefind index the records, some dozens of events at a time, joins its index files, and adds a
 * directory, the words, the filters and what each result shows.
 *
 * Pagefind's own script and WebAssembly are left out: they weigh 85 kB, and their search takes quadratic
 * time (1.4 s for a word in 14,000 of 18,000 records). `index/` reads the same files in 1 kB of script.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  cache: PartCache = noPartCache,
): Promise<SearchIndex> {
  const parts = await indexParts(splitRecords(records), cache);
  return joinIndex({ records, synonyms, parts, folder: "index" });
}

interface IndexedRecords {
  readonly records: readonly SearchRecord[];
  readonly synonyms: Synonyms;
  /** The records in their order, indexed. */
  readonly parts: readonly IndexPart[];
  /** Name of the folder of all files but the directory, which names it. */
  readonly folder: string;
}

/** One index of all parts. */
export function joinIndex({ records, synonyms, parts, folder }: IndexedRecords): SearchIndex {
  const { files: spellings, shards } = buildSpellingFiles(parts.map((part) => part.spellings));
  const related = parts.map((part) => ({ related: part.related, recordCount: part.shown.length }));
  const texts = [...spellings, ...buildFilterFiles(records), ...buildRelatedFiles(related)];
  const wordFiles = mergeWords(parts.map(({ found }) => found)).map(({ words, bytes }) => ({
    words,
    packed: gzipSync(bytes),
  }));
  const directory: IndexDirectory = {
    folder,
    fields: FIELDS,
    wordFiles: wordFiles.map(({ words }, at) => nameStart(words, wordFiles[at - 1]?.words)),
    lengths: parts.flatMap(({ found }) =>
      found.lengths.map((length) => Math.max(1, Math.round(length / LENGTH_STEP))),
    ),
    shards,
    heavy: findHeavyWords(wordFiles, records.length),
    synonyms: groupSynonyms(
      synonyms,
      // Of several explanations the last one counts, as within a part.
      [...new Map(parts.flatMap(({ acronyms }) => acronyms))],
    ),
  };
  const files: [path: string, content: Uint8Array][] = [
    ...texts.map(([path, text]): [string, Uint8Array] => [path, gzipSync(MAGIC + text)]),
    ...wordFiles.map(({ packed }, at): [string, Uint8Array] => [`index/${at}`, packed]),
    ...parts
      .flatMap(({ shown }) => shown)
      .map((file, page): [string, Uint8Array] => [`records/${page}`, file]),
  ];
  return {
    files: new Map([
      [DIRECTORY, gzipSync(MAGIC + JSON.stringify(directory))],
      ...files.map(([path, content]) => [`${folder}/${path}`, content] as const),
    ]),
  };
}

/** The shortest beginning of the first word that is later in the alphabet than all words before. */
function nameStart(words: readonly CountedWord[], wordsBefore: readonly CountedWord[] = []): string {
  const [first, before] = [words[0]?.word ?? "", wordsBefore.at(-1)?.word ?? ""];
  let length = 0;
  while (before !== "" && first.slice(0, length) <= before) length++;
  return first.slice(0, length);
}

interface PackedWords {
  readonly words: readonly CountedWord[];
  readonly packed: Uint8Array;
}

/** The words that very many records hold, so that a reader would load much for them. */
function findHeavyWords(files: readonly PackedWords[], recordCount: number): IndexDirectory["heavy"] {
  const least = Math.max(LEAST_COUNT, recordCount * LEAST_SHARE);
  const found = files.flatMap(({ words, packed }) =>
    words
      .filter(({ count }) => count > least)
      .map(({ word }): [string, number] => [word, Math.round(packed.length / 1000)]),
  );
  return Object.fromEntries(found);
}

const LEAST_COUNT = 500;
const LEAST_SHARE = 0.1;
