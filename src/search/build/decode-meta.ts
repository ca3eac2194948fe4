import { createCborReader } from "../index/cbor.ts";
import { MAGIC } from "../index/format.ts";

/** What Pagefind says about an index that it wrote. */
export interface PagefindMeta {
  readonly pages: readonly { readonly hash: string; readonly length: number }[];
  /** Index files with the words they reach from and to; both may be cut short. */
  readonly chunks: readonly { readonly from: string; readonly to: string; readonly hash: string }[];
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
  const list = <Item>(read: () => Item) => Array.from({ length: cbor.array() }, read);
  const record = <Item>(read: () => Item) =>
    list(() => {
      cbor.array();
      return read();
    });
  const pages = record(() => ({ hash: cbor.text(), length: cbor.int() }));
  const chunks = record(() => ({ from: cbor.text(), to: cbor.text(), hash: cbor.text() }));
  // Filters and sort orders: we give Pagefind none.
  cbor.array();
  cbor.array();
  return { pages, chunks, fields: list(cbor.text) };
}
