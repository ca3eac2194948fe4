import { decodeWords, type Posting } from "./decode.ts";
import type { IndexDirectory } from "./directory.ts";
import { MAGIC } from "./format.ts";
import { nameShard } from "./name-shard.ts";
import { placeRelated, type RelatedPages } from "./related.ts";

/** Reads one file of the index: the directory, or by their path below the folder of all indexes the others. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** One result as it is shown. */
export interface ShownRecord {
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly emoji: string | null;
  readonly date: string;
  readonly event: { readonly title: string; readonly place: string | null; readonly days: string | null };
  readonly sections: readonly { readonly label: string; readonly text: string }[];
}

/** One value of a filter. */
export interface FilterEntry {
  readonly value: string;
  readonly label: string;
  /** Page numbers, rising. */
  readonly pages: readonly number[];
}

/** An open index. Every file is fetched once, when it is needed. */
export interface IndexReader {
  readonly directory: IndexDirectory;
  findWord(word: string): Promise<Posting | undefined>;
  /** All words that begin so, in alphabetical order. */
  findWords(prefix: string): Promise<[word: string, posting: Posting][]>;
  /** Words with the same first letter and the number of records that hold them. */
  listSpellings(letter: string): Promise<[word: string, count: number][]>;
  /** Groups of words and phrases that mean nearly the same, each folded, its words separated by a space. */
  readRelated(): Promise<readonly (readonly string[])[]>;
  /** The records that have something of the n-th group, and the words that say it. */
  findRelated(group: number): Promise<{ readonly posting: Posting; readonly words: readonly string[] }>;
  readFilter(name: string): Promise<readonly FilterEntry[]>;
  readRecord(page: number): Promise<ShownRecord>;
}

/** @throws what `read` throws, and when the files are not an index of the expected version */
export async function openIndex(read: ReadFile): Promise<IndexReader> {
  const directory = parseJson<IndexDirectory>(await unpack(await read(DIRECTORY)));
  const files = new Map<string, Promise<unknown>>();
  /** Keeps the promise, so that all who wait share one request; a failed one is asked for again. */
  const load = <Value>(path: string, decode: (bytes: Uint8Array) => Value): Promise<Value> => {
    const known = files.get(path) as Promise<Value> | undefined;
    if (known) return known;
    const promise = read(`${directory.folder}/${path}`).then(unpack).then(decode);
    files.set(path, promise);
    promise.catch(() => files.delete(path));
    return promise;
  };
  /** The files that may hold words from the first to the last. */
  const loadWords = (first: string, last: string) =>
    Promise.all(
      directory.wordFiles.flatMap((start, at, { [at + 1]: end }) =>
        start <= last && (end === undefined || end > first) ? load(`index/${at}`, decodeWords) : [],
      ),
    );

  return {
    directory,
    async findWord(word) {
      const [file] = await loadWords(word, word);
      return file?.get(word);
    },
    async findWords(prefix) {
      const files = await loadWords(prefix, prefix + LAST);
      return files.flatMap((file) => [...file].filter(([word]) => word.startsWith(prefix)));
    },
    async listSpellings(letter) {
      if (!directory.shards.includes(letter)) return [];
      return load(nameShard(letter), parseSpellings);
    },
    readRelated: () => load<string[][]>("related", parseJson),
    async findRelated(group) {
      const { words, pages } = await load<RelatedPages>(`related/${group}`, parseJson);
      return { words, posting: placeRelated(pages, directory.fields.indexOf("title") + 1, group) };
    },
    readFilter: (name) => load(`filters/${name}`, parseFilter),
    readRecord: (page) => load<ShownRecord>(`records/${page}`, parseJson),
  };
}

/** The path of the first file. */
export const DIRECTORY = "directory";

/** Sorts after every letter. */
const LAST = "\uffff";

/** Some servers unpack on the way, most do not know these files and leave them packed. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function readText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(MAGIC.length));
}

function parseJson<Value>(bytes: Uint8Array): Value {
  return JSON.parse(readText(bytes));
}

function parseSpellings(bytes: Uint8Array): [string, number][] {
  return parseLines(bytes, " ").map(([word = "", count]) => [word, Number(count)]);
}

function parseFilter(bytes: Uint8Array): FilterEntry[] {
  return parseLines(bytes, "\t").map(([value = "", label = "", differences = ""]) => {
    let page = 0;
    return { value, label, pages: differences.split(" ").map((difference) => (page += Number(difference))) };
  });
}

function parseLines(bytes: Uint8Array, separator: string): string[][] {
  const text = readText(bytes);
  return text === "" ? [] : text.split("\n").map((line) => line.split(separator));
}
