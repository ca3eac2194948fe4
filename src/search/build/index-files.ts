import { join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { site } from "../../site.config.ts";
import { writeFiles } from "../../write-files.ts";
import { INDEX_SUFFIX } from "../index/format.ts";
import { DIRECTORY } from "../index/index-reader.ts";
import { indexParts } from "./index-parts.ts";
import { readSynonyms } from "./index-source.ts";
import { nameDirectory, nameIndex } from "./name-index.ts";
import { openPartCache } from "./part-cache.ts";
import { splitRecords } from "./record-parts.ts";
import { buildSearchRecords } from "./records.ts";
import { joinIndex } from "./search-index.ts";

/**
 * Starts to make the index of an archive. Pagefind goes on with it while others work.
 *
 * @returns a function that writes it into the folder of the whole site and says what was written, for people
 */
export async function startIndexFiles(
  archive: Archive,
  contentFolder: URL,
): Promise<(out: string) => Promise<string>> {
  const records = buildSearchRecords(archive, site.language);
  const synonyms = await readSynonyms(contentFolder);
  const split = splitRecords(records);
  const folder = await nameIndex(split, synonyms);
  const indexing = indexParts(split, await openPartCache());
  // It may fail before anybody waits for it; who does gets the error.
  indexing.catch(() => undefined);
  return async (out) => {
    const { files } = joinIndex({ records, synonyms, parts: await indexing, folder });
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
