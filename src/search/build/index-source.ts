import { readFile } from "node:fs/promises";
import { buildArchive } from "../../archive/archive.ts";
import { readThreadFiles } from "../../loader/read-thread-files.ts";
import { readWrapups } from "../../loader/read-wrapups.ts";
import { site } from "../../site.config.ts";
import type { SearchRecord } from "../record.ts";
import { openPartCache } from "./part-cache.ts";
import { buildSearchRecords } from "./records.ts";
import { parseSynonyms, type Synonyms } from "./synonyms.ts";
import { buildSearchIndex, type SearchIndex } from "./write-index.ts";

export interface IndexSource {
  /** The index of the content as it is now; built anew only when the content changed. */
  read(): Promise<SearchIndex>;
}

/** The index of a content folder. */
export function createIndexSource(contentFolder: URL): IndexSource {
  let known: { readonly key: string; readonly index: Promise<SearchIndex> } | undefined;
  const build = async (records: readonly SearchRecord[], synonyms: Synonyms, before?: Promise<unknown>) => {
    await before?.catch(() => undefined);
    return buildSearchIndex(records, synonyms, await openPartCache());
  };
  return {
    async read() {
      const { key, records, synonyms } = await readRecords(contentFolder);
      if (known?.key !== key) known = { key, index: build(records, synonyms, known?.index) };
      return known.index;
    },
  };
}

/** What a content folder gives to search for; the key changes with the content. */
export async function readRecords(contentFolder: URL) {
  const [loaded, threads, synonyms] = await Promise.all([
    readWrapups(contentFolder),
    readThreadFiles(contentFolder),
    readSynonyms(contentFolder),
  ]);
  const wrapups = loaded.map(({ wrapup }) => wrapup);
  const archive = buildArchive(
    wrapups.map(({ event }) => event),
    wrapups.flatMap(({ topics }) => topics),
    { threadFiles: threads.flatMap(({ thread }) => thread ?? []) },
  );
  return {
    key: JSON.stringify([synonyms, threads, loaded.map(({ file, digest }) => [file, digest])]),
    records: buildSearchRecords(archive, site.language),
    synonyms,
  };
}

/** An archive without `vocabulary.yaml` has no pairs of its own. */
async function readSynonyms(contentFolder: URL): Promise<Synonyms> {
  const file = new URL("vocabulary.yaml", contentFolder);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parseSynonyms(text, file.pathname);
}
