import { directory } from "virtual:search-index";
import { INDEX_SUFFIX } from "../index/format.ts";
import { DIRECTORY, type IndexReader, openIndex } from "../index/index-reader.ts";

let index: Promise<IndexReader> | undefined;

/** The index, opened once; after any failure the next call opens the newest one. */
export function loadIndex(base: string): Promise<IndexReader> {
  index ??= openIndex((path) =>
    fetchFile(base, path).catch((error: unknown) => {
      index = undefined;
      throw error;
    }),
  );
  return index;
}

async function fetchFile(base: string, path: string): Promise<Uint8Array> {
  const response = await (path === DIRECTORY
    ? fetch(base + directory, { cache: "no-cache" })
    : fetch(`${base}search-index/${path}${INDEX_SUFFIX}`));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}
