import { directory } from "virtual:search-index";
import { INDEX_SUFFIX } from "../index/format.ts";
import { DIRECTORY, type IndexReader, openIndex } from "../index/index-reader.ts";

let index: Promise<IndexReader> | undefined;

/** The index, opened once. */
export function loadIndex(base: string): Promise<IndexReader> {
  index ??= openIndex(async (path) => {
    const response = await (path === DIRECTORY
      ? fetch(base + directory, { cache: "no-cache" })
      : fetch(`${base}search-index/${path}${INDEX_SUFFIX}`));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  return index;
}

/** After a failure: the next call opens the index that is there by then. */
export function forgetIndex(): void {
  index = undefined;
}
