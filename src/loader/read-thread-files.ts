import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadThreadFile } from "../archive/thread.ts";
import { parseThreadFile } from "../archive/thread-file.ts";
import { listMarkdown } from "./list-markdown.ts";
import { readWrapups } from "./read-wrapups.ts";

/** Every thread file of a content folder, by name; a folder without `threads/` has none. */
export async function readThreadFiles(contentFolder: URL): Promise<ReadThreadFile[]> {
  const folder = new URL("threads/", contentFolder);
  const names = await listMarkdown(folder);
  if (names.length === 0) return [];
  const wrapups = await readWrapups(contentFolder);
  const topicIds = new Set(wrapups.flatMap(({ wrapup }) => wrapup.topics.map(({ id }) => id)));
  return Promise.all(
    names.map(async (name) => {
      const path = fileURLToPath(new URL(encodeURIComponent(name), folder));
      const file = relative(process.cwd(), path).replaceAll("\\", "/");
      return parseThreadFile(await readFile(path, "utf8"), {
        slug: name.replace(/\.md$/, ""),
        file,
        topicIds,
      });
    }),
  );
}
