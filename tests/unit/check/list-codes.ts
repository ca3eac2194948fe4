import { readdir, readFile } from "node:fs/promises";

/** Every code that the sources can report. */
export async function listCodes(): Promise<string[]> {
  const codes = new Set<string>();
  for (const folder of ["check", "wrapup", "archive"]) {
    const address = new URL(`../../../src/${folder}/`, import.meta.url);
    for (const name of await readdir(address)) {
      const source = await readFile(new URL(name, address), "utf8");
      for (const [, code] of source.matchAll(/(?:\.error|\.warning|\breport)\(\s*"([a-z]+-[\w-]+)"/g))
        if (code) codes.add(code);
      for (const [, code] of source.matchAll(/"([a-z]+-(?:missing|invalid))"/g)) if (code) codes.add(code);
      for (const [, code] of source.matchAll(/code: "([a-z]+-[\w-]+)"/g)) if (code) codes.add(code);
    }
  }
  return [...codes].sort();
}
