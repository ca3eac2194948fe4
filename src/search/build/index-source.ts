import { readFile } from "node:fs/promises";
import { readArchive } from "../../loader/read-archive.ts";
import { readThreadFiles } from "../../loader/read-thread-files.ts";
import { readWrapups } from "../../loader/read-wrapups.ts";
import { site } from "../../site.config.ts";
import { openPartCache } from "./part-cache.ts";
import { buildSearchRecords } from "./records.ts";
import { buildSearchIndex, type SearchIndex } from "./search-index.ts";
import { parseSynonyms, type Synonyms } from "./synonyms.ts";

export interface IndexSource {
  /** The index of the content as it is now; built anew only when the content changed. */
  read(): Promise<SearchIndex>;
}

/** The index of a content folder. */
export function createIndexSource(contentFolder: URL): IndexSource {
  let known: { readonly key: string; readonly index: Promise<SearchIndex> } | undefined;
  const build = async (before?: Promise<unknown>) => {
    await before?.catch(() => undefined);
    const { records, synonyms } = await readRecords(contentFolder);
    return buildSearchIndex(records, synonyms, await openPartCache());
  };
  return {
    async read() {
      const key = await describeContent(contentFolder);
      if (known?.key !== key) known = { key, index: build(known?.index) };
      return known.index;
    },
  };
}

/** Changes with everything that is searched. */
async function describeContent(contentFolder: URL): Promise<string> {
  const [wrapups, threads, synonyms] = await Promise.all([
    readWrapups(contentFolder),
    readThreadFiles(contentFolder),
    readSynonyms(contentFolder),
  ]);
  return JSON.stringify([wrapups.map(({ file, digest }) => [file, digest]), threads, synonyms]);
}

/** What a content folder gives to search for. */
export async function readRecords(contentFolder: URL) {
  const [archive, synonyms] = await Promise.all([readArchive(contentFolder), readSynonyms(contentFolder)]);
  return { records: buildSearchRecords(archive, site.language), synonyms };
}

/** An archive without `vocabulary.yaml` has no pairs of its own. */
export async function readSynonyms(contentFolder: URL): Promise<Synonyms> {
  const file = new URL("vocabulary.yaml", contentFolder);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parseSynonyms(text, file.pathname);
}
