import { readdir } from "node:fs/promises";

/** The names of a folder's Markdown files, sorted; a folder that is not there has none. */
export async function listMarkdown(folder: URL): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(".md")).sort();
}
