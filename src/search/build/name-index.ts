import { createHash } from "node:crypto";
import { hashCode } from "../../hash-code.ts";
import type { RecordPart } from "./record-parts.ts";
import type { Synonyms } from "./synonyms.ts";

/**
 * The path of the directory of all indexes that this code can read, below the site's base: what a page asks
 * for first. It stays the same when only the content changes, so pages stay the same, too.
 */
export async function nameDirectory(): Promise<string> {
  return `search/directory-${(await INDEX_CODE).slice(0, 8)}.bin`;
}

/**
 * The name of the folder that an index belongs in. It changes with everything that decides the index's bytes:
 * the records, the synonyms, the code that writes and reads it, and the version of Pagefind. So it is known
 * before the index is written, which takes longest of all that a build does.
 */
export async function nameIndex(parts: readonly RecordPart[], synonyms: Synonyms): Promise<string> {
  return createHash("sha256")
    .update(await INDEX_CODE)
    .update(JSON.stringify([parts.map(({ key }) => key), synonyms]))
    .digest("hex")
    .slice(0, 16);
}

/**
 * Changes with the code that writes and reads an index, and with the version of Pagefind. It is the code that
 * this process has loaded: a server that goes on after a change must not pass for the new code.
 */
export const INDEX_CODE: Promise<string> = hashCode([
  "src/search/build",
  "src/search/index",
  "src/search/words",
  "node_modules/pagefind/package.json",
]);
