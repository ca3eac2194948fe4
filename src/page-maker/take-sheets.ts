import { readdir, readFile, rm } from "node:fs/promises";

/**
 * Takes the style sheets out of the site: each page gets those of their rules that it needs.
 *
 * @param folder where Astro has put them
 * @returns them by the names of their files, one character for each byte
 */
export async function takeSheets(folder: URL): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css"));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "latin1")));
  await Promise.all(names.map((name) => rm(new URL(name, folder))));
  return new Map(names.map((name, index) => [name, texts[index]?.replace(/\n$/, "") ?? ""]));
}
