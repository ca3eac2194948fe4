import type { SearchIndex } from "../build/search-index.ts";
import { type IndexReader, openIndex } from "../index/index-reader.ts";

/** An open index with a count of what was read of it. */
export interface MeasuredIndex {
  readonly index: IndexReader;
  readonly cost: { bytes: number; requests: number };
}

/** Opens an index that was just built, as a browser would that has nothing of it yet. */
export async function openInMemory({ files }: SearchIndex): Promise<MeasuredIndex> {
  const cost = { bytes: 0, requests: 0 };
  const index = await openIndex(async (path) => {
    const file = files.get(path);
    if (!file) throw new Error(`The index has no ${path}`);
    cost.bytes += file.length;
    cost.requests += 1;
    return file;
  });
  return { index, cost };
}
