import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes many files, with the folders that they need. */
export async function writeFiles(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Promise<void> {
  for (const folder of new Set(files.map(([path]) => dirname(path)))) mkdirSync(folder, { recursive: true });
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map(([path, content]) => writeFile(path, content)));
  }
}

/** Creating one file after the other would keep one processor waiting. */
const AT_ONCE = 64;
