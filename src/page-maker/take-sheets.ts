import { readdir, readFile, rm } from "node:fs/promises";

/**
 * Takes the style sheets out of the site: each page gets those of their rules that it needs.
 *
 * @param folder where Astro has put them
 * @param config the site's base path, and the name of that folder
 * @returns them by the addresses that pages link to, one character for each byte
 */
export async function takeSheets(
  folder: URL,
  { base, build }: { readonly base: string; readonly build: { readonly assets: string } },
): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css"));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "latin1")));
  await Promise.all(names.map((name) => rm(new URL(name, folder))));
  const prefix = `${base.replace(/\/$/, "")}/${build.assets}/`;
  return new Map(names.map((name, index) => [prefix + name, texts[index]?.trim() ?? ""]));
}
