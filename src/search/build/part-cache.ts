import { deserialize, serialize } from "node:v8";
import { openFileCache } from "../../file-cache.ts";
import type { IndexPart } from "./index-part.ts";
import { INDEX_CODE } from "./name-index.ts";

/** Indexed parts on disk, so that a build indexes only what changed. */
export interface PartCache {
  readonly read: (key: string) => Promise<IndexPart | null>;
  readonly write: (key: string, part: IndexPart) => Promise<void>;
}

/** @param root path of the folder of all caches, if it is not the usual one */
export async function openPartCache(root?: string): Promise<PartCache> {
  const files = await openFileCache("search", (await INDEX_CODE).slice(0, 12), root);
  return {
    read: async (key) => {
      const content = await files.read(key);
      return content && readPart(content);
    },
    write: (key, part) => files.write(key, serialize(part)),
  };
}

export const noPartCache: PartCache = { read: async () => null, write: async () => undefined };

function readPart(content: Buffer): IndexPart | null {
  try {
    // Only `write` above makes these files.
    return deserialize(content) as IndexPart;
  } catch {
    return null;
  }
}
