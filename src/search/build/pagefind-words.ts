import { gunzipSync } from "node:zlib";
import { createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import { createCborReader } from "../index/cbor.ts";
import { INDEX_LANGUAGE, MAGIC } from "../index/format.ts";
import { decodeMeta } from "./decode-meta.ts";
import type { IndexWords } from "./index-words.ts";

/** Where the words of some records stand, which are Pagefind's pages; as columns, of which there are many. */
export interface PagefindWords {
  /** How many words each page has. */
  readonly lengths: readonly number[];
  readonly words: readonly string[];
  /** For each word, how many pages hold it. */
  readonly counts: readonly number[];
  /** For each word, the number of the last page that holds it. */
  readonly lasts: readonly number[];
  /** For each word, where its pages end in `pages`. They begin where those of the word before end. */
  readonly ends: readonly number[];
  /** The pages of each word, as Pagefind writes them. */
  readonly pages: Uint8Array;
}

/** What Pagefind is given. */
export interface WordSource {
  /** A name for errors. */
  readonly path: string;
  readonly words: IndexWords;
}

/** Names of the fields besides the text, in the order of their numbers. */
export const FIELDS = ["context", "names", "title"];

/**
 * @param patience milliseconds to wait for Pagefind: when its process ends, it never says so
 * @throws when Pagefind does not do what it is asked to do
 */
export async function findWords(sources: readonly WordSource[], patience = 120_000): Promise<PagefindWords> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("Pagefind does not answer.")), patience);
  try {
    return await Promise.race([askPagefind(sources), end]);
  } finally {
    clearTimeout(timer);
  }
}

async function askPagefind(sources: readonly WordSource[]): Promise<PagefindWords> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  // Pagefind takes them in the order in which they are sent, and their order is the order by date.
  await Promise.all(sources.map((source) => addRecord(index, source)));
  const { files, errors: reasons } = await index.getFiles();
  if (reasons.length > 0) throw new Error(`Pagefind did not index: ${reasons.join("; ")}`);
  await index.deleteIndex();
  return { lengths: readLengths(files, sources.length), ...readWords(files) };
}

async function addRecord(index: PagefindIndex, { path, words }: WordSource): Promise<void> {
  const { content, ...fields } = words;
  const { errors } = await index.addCustomRecord({
    url: path,
    // Pagefind drops records without content, also where that is nothing but spaces.
    content: content.trim() || fields.title.trim() || path,
    language: INDEX_LANGUAGE,
    meta: fields,
  });
  if (errors.length > 0) throw new Error(`Pagefind refused ${path}: ${errors.join("; ")}`);
}

function readLengths(files: readonly IndexFile[], recordCount: number): readonly number[] {
  const packed = files.find(({ path }) => path.endsWith(".pf_meta"));
  // Of nothing, Pagefind writes nothing.
  const { lengths, fields } = packed
    ? decodeMeta(gunzipSync(packed.content))
    : { lengths: [], fields: FIELDS };
  if (lengths.length !== recordCount) {
    throw new Error(`Pagefind indexed ${lengths.length} of ${recordCount} records`);
  }
  if (fields.join() !== FIELDS.join()) throw new Error(`Pagefind indexed the fields ${fields.join()}`);
  return lengths;
}

function readWords(files: readonly IndexFile[]): Omit<PagefindWords, "lengths"> {
  const [words, counts, lasts, ends]: [string[], number[], number[], number[]] = [[], [], [], []];
  const pages: Uint8Array[] = [];
  let end = 0;
  for (const { path, content } of files) {
    if (!path.endsWith(".pf_index")) continue;
    const bytes = gunzipSync(content);
    const cbor = createCborReader(bytes, MAGIC.length);
    cbor.array();
    for (let left = cbor.array(); left > 0; left--) {
      const length = cbor.array();
      const word = cbor.text();
      words.push(word);
      const count = cbor.array();
      const start = cbor.offset();
      counts.push(count);
      lasts.push(skipPages(cbor, count));
      pages.push(bytes.subarray(start, cbor.offset()));
      end += cbor.offset() - start;
      ends.push(end);
      // Spellings with diacritics. Our words have none, so the list is empty.
      if (length > 2 && cbor.array() > 0) throw new RangeError(`Unexpected variants of ${word}`);
    }
  }
  return { words, counts, lasts, ends, pages: Buffer.concat(pages) };
}

/** Returns the number of the last page. */
function skipPages(cbor: ReturnType<typeof createCborReader>, count: number): number {
  let page = 0;
  for (let left = count; left > 0; left--) {
    const lists = cbor.array() - 1;
    page += cbor.int();
    for (let list = 0; list < lists; list++) {
      for (let places = cbor.array(); places > 0; places--) cbor.int();
    }
  }
  return page;
}
