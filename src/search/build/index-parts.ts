import { close } from "pagefind";
import { type IndexPart, indexPart } from "./index-part.ts";
import type { PartCache } from "./part-cache.ts";
import type { RecordPart } from "./record-parts.ts";

/**
 * Lets Pagefind index the parts that the cache does not have. Not to be called twice at a time.
 *
 * @throws when Pagefind does not do what it is asked to do
 */
export async function indexParts(parts: readonly RecordPart[], cache: PartCache): Promise<IndexPart[]> {
  const indexed: IndexPart[] = [];
  const queue = [...parts.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, part] = next;
      indexed[at] = await readOrIndex(part, cache);
    }
  };
  const stop = (error: unknown): never => {
    queue.length = 0;
    throw error;
  };
  // While Pagefind works on one part, it gets the next. It is closed when nobody will ask it any more.
  const ends = await Promise.allSettled([work().catch(stop), work().catch(stop)]);
  await close();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return indexed;
}

async function readOrIndex({ key, records }: RecordPart, cache: PartCache): Promise<IndexPart> {
  const known = await cache.read(key);
  if (known) return known;
  const part = await indexPart(records);
  await cache.write(key, part);
  return part;
}
