import { hash } from "node:crypto";
import { join } from "node:path";
import { urls } from "../loader/environment.ts";
import type { OutputStore } from "../output-store.ts";
import { writeFiles } from "../write-files.ts";
import type { TakeAwayFile } from "./files.ts";

/**
 * Writes the small files that stand beside each page. They are three times as many as pages: as routes of
 * their own they would double the time of a build.
 *
 * @param out path of the folder of the whole site
 * @param store knows the files of the build before
 * @returns what was written, for people
 */
export async function writeTakeAwayFiles(
  files: readonly TakeAwayFile[],
  out: string,
  store: OutputStore,
): Promise<string> {
  const missing = files.flatMap(({ href, content }) => {
    const path = decodeURIComponent(href.slice(urls.home().length));
    const key = hash("sha256", content, "base64url");
    if (store.take(path, key)) return [];
    store.keep(path, key);
    return [[join(out, path), content] as const];
  });
  await writeFiles(missing);
  await store.close();
  return `${files.length} files to take away`;
}
