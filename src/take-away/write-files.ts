import { join } from "node:path";
import type { Urls } from "../urls.ts";
import { writeFiles } from "../write-files.ts";
import { readTakeAwayFiles } from "./files.ts";

/**
 * Writes the small files that stand beside each page. They are three times as many as pages: as routes of
 * their own they would double the time of a build.
 *
 * @param out path of the folder of the whole site
 * @returns what was written, for people
 */
export async function writeTakeAwayFiles(contentFolder: URL, out: string, urls: Urls): Promise<string> {
  const files = await readTakeAwayFiles(contentFolder, urls);
  await writeFiles(
    files.map(({ href, content }) => [
      join(out, decodeURIComponent(href.slice(urls.home().length))),
      content,
    ]),
  );
  return `${files.length} files to take away`;
}
