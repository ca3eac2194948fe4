import { pathToFileURL } from "node:url";
import { type Archive, buildArchive } from "../../src/archive/archive.ts";
import { readThreadFiles } from "../../src/loader/read-thread-files.ts";
import { readWrapups } from "../../src/loader/read-wrapups.ts";

/** The archive of a content folder, read without Astro. */
export async function readArchive(folder = "content/"): Promise<Archive> {
  const contentFolder = pathToFileURL(`${process.cwd()}/${folder}`);
  const wrapups = await readWrapups(contentFolder);
  const threads = await readThreadFiles(contentFolder);
  return buildArchive(
    wrapups.map(({ wrapup }) => wrapup.event),
    wrapups.flatMap(({ wrapup }) => wrapup.topics),
    { threadFiles: threads.flatMap(({ thread }) => thread ?? []) },
  );
}
