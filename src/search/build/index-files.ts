import { join } from "node:path";
import { writeFiles } from "../../write-files.ts";
import { INDEX_SUFFIX } from "../index/format.ts";
import { DIRECTORY } from "../index/index-reader.ts";
import { readRecords } from "./index-source.ts";
import { nameDirectory, nameIndex } from "./name-index.ts";
import { startSearchIndex } from "./write-index.ts";

/**
 * Starts to make the index of a content folder.
 *
 * @returns a function that writes it into the folder of the whole site and says what was written, for people
 */
export async function startIndexFiles(contentFolder: URL): Promise<(out: string) => Promise<string>> {
  const { records, synonyms } = await readRecords(contentFolder);
  const folder = await nameIndex(records, synonyms);
  const index = await startSearchIndex(records, synonyms, folder);
  return async (out) => {
    const { files } = await index.finish();
    const directory = await nameDirectory();
    await writeFiles(
      [...files].map(([path, content]) => [
        join(out, path === DIRECTORY ? directory : join("search-index", path + INDEX_SUFFIX)),
        content,
      ]),
    );
    return `${records.length} records in search-index/${folder}/`;
  };
}
