import { type Archive, buildArchive } from "../archive/archive.ts";
import { listHomes } from "./homes.ts";
import { readThreadFiles } from "./read-thread-files.ts";
import { readWrapups } from "./read-wrapups.ts";

/** The archive of a content folder. */
export async function readArchive(contentFolder: URL): Promise<Archive> {
  const [wrapups, threads] = await Promise.all([readWrapups(contentFolder), readThreadFiles(contentFolder)]);
  return buildArchive(
    wrapups.map(({ wrapup }) => wrapup.event),
    wrapups.flatMap(({ wrapup }) => wrapup.topics),
    { threadFiles: threads.flatMap(({ thread }) => thread ?? []), homes: listHomes() },
  );
}
