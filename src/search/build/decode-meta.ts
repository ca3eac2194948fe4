import { createCborReader } from "../index/cbor.ts";
import { MAGIC } from "../index/format.ts";

/** What Pagefind says about an index that it wrote. */
export interface PagefindMeta {
  /** How many words each page has. */
  readonly lengths: readonly number[];
  /** Names of the fields, in the order of their numbers. */
  readonly fields: readonly string[];
}

/** The version of Pagefind whose files this folder and `index/` can read. */
const PAGEFIND_VERSION = "1.5.2";

/** @throws when the index was written by another version of Pagefind */
export function decodeMeta(bytes: Uint8Array): PagefindMeta {
  const cbor = createCborReader(bytes, MAGIC.length);
  cbor.array();
  const version = cbor.text();
  if (version !== PAGEFIND_VERSION) {
    throw new Error(`The index is of Pagefind ${version}; only files of ${PAGEFIND_VERSION} can be read.`);
  }
  const list = <Item>(read: (itemLength: number) => Item) =>
    Array.from({ length: cbor.array() }, () => read(cbor.array()));
  // A page has a name and its length.
  const lengths = list(() => [cbor.text(), cbor.int()] as const).map(([, length]) => length);
  // A file of words has its first word, its last word and a name.
  list((count) => Array.from({ length: count }, cbor.text));
  // Filters and sort orders: we give Pagefind none.
  cbor.array();
  cbor.array();
  return { lengths, fields: Array.from({ length: cbor.array() }, cbor.text) };
}
