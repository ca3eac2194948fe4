import { deserialize, serialize } from "node:v8";
import { openFileCache } from "../../file-cache.ts";
import type { IndexPart } from "./index-part.ts";
import { hashIndexCode } from "./name-index.ts";

/** Indexed parts on disk, so that a build indexes only what changed. */
export interface PartCache {
  readonly read: (key: string) => Promise<IndexPart | null>;
  readonly write: (key: string, part: IndexPart) => Promise<void>;
}

export async function openPartCache(): Promise<PartCache> {
  const files = await openFileCache("search", (await hashIndexCode()).slice(0, 12));
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
