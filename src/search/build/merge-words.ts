import { createCborReader } from "../index/cbor.ts";
import { MAGIC } from "../index/format.ts";
import { createCborWriter } from "./cbor-writer.ts";
import type { PagefindWords } from "./pagefind-words.ts";

/** Words that follow each other in the alphabet, and the pages that hold them. */
export interface WordFile {
  readonly words: readonly CountedWord[];
  /** As Pagefind writes it. */
  readonly bytes: Uint8Array;
}

export interface CountedWord {
  readonly word: string;
  /** How many pages hold it. */
  readonly count: number;
}

interface EncodedWord extends CountedWord {
  readonly bytes: Uint8Array;
}

/** The words of several parts, whose pages are numbered on from part to part. */
export function mergeWords(parts: readonly PagefindWords[]): WordFile[] {
  const places = Map.groupBy(listPlaces(parts), ({ part, at }) => part.words[at] ?? "");
  const files: EncodedWord[][] = [];
  let size = 0;
  for (const word of [...places.keys()].sort()) {
    const encoded = encodeWord(word, places.get(word) ?? []);
    size += encoded.bytes.length;
    const file = files.at(-1);
    if (file && size <= FILE_BYTES) file.push(encoded);
    else {
      files.push([encoded]);
      size = encoded.bytes.length;
    }
  }
  return files.map((words) => ({ words, bytes: encodeFile(words) }));
}

/** A reader loads a whole file for one word; a short file is not packed as well. */
const FILE_BYTES = 36_000;

/** A word of one part. */
interface Place {
  readonly part: PagefindWords;
  readonly at: number;
  /** How many pages there are before those of its part. */
  readonly offset: number;
}

function* listPlaces(parts: readonly PagefindWords[]): Generator<Place> {
  let offset = 0;
  for (const part of parts) {
    for (const at of part.words.keys()) yield { part, at, offset };
    offset += part.lengths.length;
  }
}

/** Pages are written as differences: only the first page of each part changes. */
function encodeWord(word: string, places: readonly Place[]): EncodedWord {
  const cbor = createCborWriter();
  const count = places.reduce((sum, { part, at }) => sum + (part.counts[at] ?? 0), 0);
  cbor.array(2);
  cbor.text(word);
  cbor.array(count);
  let before = 0;
  for (const { part, at, offset } of places) {
    const pages = part.pages.subarray(part.ends[at - 1] ?? 0, part.ends[at]);
    const first = createCborReader(pages, 0);
    cbor.array(first.array());
    cbor.int(offset + first.int() - before);
    cbor.raw(pages.subarray(first.offset()));
    before = offset + (part.lasts[at] ?? 0);
  }
  return { word, count, bytes: cbor.finish() };
}

function encodeFile(words: readonly EncodedWord[]): Uint8Array {
  const cbor = createCborWriter();
  cbor.raw(Buffer.from(MAGIC));
  cbor.array(1);
  cbor.array(words.length);
  for (const { bytes } of words) cbor.raw(bytes);
  return cbor.finish();
}
