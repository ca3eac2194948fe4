import { folder } from "virtual:search-index";
import { INDEX_SUFFIX } from "../index/format.ts";
import { type IndexReader, openIndex } from "../index/index-reader.ts";

let index: Promise<IndexReader> | undefined;

/** This build's index, fetched once; after a failure the next call tries again. */
export function loadIndex(base: string): Promise<IndexReader> {
  index ??= openIndex(async (path) => {
    const response = await fetch(`${base}search-index/${folder}/${path}${INDEX_SUFFIX}`);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return new Uint8Array(await response.arrayBuffer());
  }).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}
