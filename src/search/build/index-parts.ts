import { close } from "pagefind";
import { type IndexPart, indexPart } from "./index-part.ts";
import type { PartCache } from "./part-cache.ts";
import type { RecordPart } from "./record-parts.ts";

/** Lets Pagefind index the parts that the cache does not have. Not to be called twice at a time. */
export async function indexParts(parts: readonly RecordPart[], cache: PartCache): Promise<IndexPart[]> {
  const indexed: IndexPart[] = [];
  const queue = parts.entries();
  const work = async () => {
    for (const [at, part] of queue) indexed[at] = await readOrIndex(part, cache);
  };
  try {
    // While Pagefind works on one part, it gets the next.
    await Promise.all([work(), work()]);
  } finally {
    await close();
  }
  return indexed;
}

async function readOrIndex({ key, records }: RecordPart, cache: PartCache): Promise<IndexPart> {
  const known = await cache.read(key);
  if (known) return known;
  const part = await indexPart(records);
  await cache.write(key, part);
  return part;
}
