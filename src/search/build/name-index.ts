import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { SearchRecord } from "../record.ts";
import type { Synonyms } from "./synonyms.ts";

/**
 * The path of the directory of all indexes that this code can read, below the site's base: what a page asks
 * for first. It stays the same when only the content changes, so pages stay the same, too.
 */
export async function nameDirectory(): Promise<string> {
  return `search/directory-${(await hashCode()).slice(0, 8)}.bin`;
}

/**
 * The name of the folder that an index belongs in. It changes with everything that decides the index's bytes:
 * the records, the synonyms, the code that writes and reads it, and the version of Pagefind. So it is known
 * before the index is written, which takes longest of all that a build does.
 */
export async function nameIndex(records: readonly SearchRecord[], synonyms: Synonyms): Promise<string> {
  const hash = createHash("sha256")
    .update(await hashCode())
    .update(JSON.stringify(synonyms));
  for (const record of records) hash.update(`\0${JSON.stringify(record)}`);
  return hash.digest("hex").slice(0, 16);
}

const CODE = ["src/search/build", "src/search/index", "src/search/words"];
const LIBRARY = "node_modules/pagefind/package.json";

async function hashCode(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of CODE) {
    for (const name of (await readdir(folder)).sort())
      hash.update(`\0${name}\0`).update(await readFile(`${folder}/${name}`));
  }
  return hash.update(await readFile(LIBRARY)).digest("hex");
}
