import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import { type IndexDirectory, LENGTH_STEP } from "../index/directory.ts";
import { INDEX_LANGUAGE, MAGIC } from "../index/format.ts";
import { DIRECTORY, type ShownRecord } from "../index/index-reader.ts";
import type { SearchRecord } from "../record.ts";
import { decodeMeta, type PagefindMeta } from "./decode-meta.ts";
import { buildFilterFiles } from "./filter-files.ts";
import { findHeavyWords } from "./heavy-words.ts";
import { listIndexWords } from "./index-words.ts";
import { buildRelatedFiles } from "./related-words.ts";
import type { Synonyms } from "./synonyms.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** The files of an index by their path: `directory`, and all others below the index's folder. */
export interface SearchIndex {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Lets Pagefind index the records, keeps its index files, and adds a directory, the words, the filters and
 * what each result shows.
 *
 * Pagefind's own script and WebAssembly are left out: they weigh 85 kB, and their search takes quadratic
 * time (1.4 s for a word in 14,000 of 18,000 records). `index/` reads the same files in 1 kB of script.
 *
 * @param folder name of the folder of all files but the directory, which names it
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  folder = "index",
): Promise<SearchIndex> {
  return (await startSearchIndex(records, synonyms, folder)).finish();
}

/** An index on which Pagefind works already, in a process of its own. */
export interface StartedIndex {
  readonly finish: () => Promise<SearchIndex>;
}

/** As `buildSearchIndex`, for those who have something else to do while Pagefind works. */
export async function startSearchIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  folder: string,
): Promise<StartedIndex> {
  const made = await feedPagefind(records);
  return { finish: () => finishIndex(records, synonyms, folder, made.files) };
}

async function finishIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  folder: string,
  made: Promise<readonly IndexFile[]>,
): Promise<SearchIndex> {
  const { files: words, shards, synonyms: groups } = buildVocabulary(records, synonyms);
  const texts = new Map([
    ...words,
    ...buildFilterFiles(records),
    ...buildRelatedFiles(records),
    ...records.map((record, page) => [`records/${page}`, showRecord(record)] as const),
  ]);
  const files = new Map<string, Uint8Array>(
    [...texts].map(([path, text]) => [`${folder}/${path}`, gzipSync(MAGIC + text)]),
  );
  const written = await made;
  const { chunks, pages, fields } = readMeta(written, records.length);
  const directory: IndexDirectory = {
    folder,
    fields,
    chunks: chunks.map(({ from, to, hash }) => [from, to, hash]),
    lengths: pages.map(({ length }) => Math.max(1, Math.round(length / LENGTH_STEP))),
    shards,
    heavy: findHeavyWords(written, records.length),
    synonyms: groups,
  };
  files.set(DIRECTORY, gzipSync(MAGIC + JSON.stringify(directory)));
  for (const { path, content } of written) {
    const name = /^index\/(.+)\.pf_index$/.exec(path)?.[1];
    if (name) files.set(`${folder}/index/${name}`, Buffer.from(content));
  }
  return { files };
}

/** Hands the records to Pagefind. Its files come in a promise of their own: it makes them while others work. */
async function feedPagefind(
  records: readonly SearchRecord[],
): Promise<{ readonly files: Promise<readonly IndexFile[]> }> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    // Pagefind takes them in the order in which they are sent, and their order is the order by date.
    for (let at = 0; at < records.length; at += BATCH) {
      await Promise.all(records.slice(at, at + BATCH).map((record) => addRecord(index, record)));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const files = index
    .getFiles()
    .then((made) => made.files)
    .finally(close);
  // It may fail before anybody waits for it; who does gets the error.
  files.catch(() => undefined);
  return { files };
}

const BATCH = 64;

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { content, ...fields } = listIndexWords(record);
  const { errors } = await index.addCustomRecord({
    url: record.path,
    // Pagefind drops records without content.
    content: content || fields.title || record.path,
    language: INDEX_LANGUAGE,
    meta: Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== "")),
  });
  if (errors.length > 0) throw new Error(`Pagefind refused ${record.path}: ${errors.join("; ")}`);
}

function readMeta(files: readonly IndexFile[], recordCount: number): PagefindMeta {
  // Of nothing, Pagefind writes nothing.
  if (recordCount === 0) return { pages: [], chunks: [], fields: [] };
  const packed = files.find(({ path }) => path.endsWith(".pf_meta"));
  const meta = decodeMeta(gunzipSync(packed?.content ?? new Uint8Array()));
  if (meta.pages.length !== recordCount) {
    throw new Error(`Pagefind indexed ${meta.pages.length} of ${recordCount} records`);
  }
  return meta;
}

/**
 * What a result shows. Pagefind's own fragments would show the indexed words, which are for machines, and
 * their names alone would be a third of what a search in a large archive costs.
 */
function showRecord({ path, kind, title, emoji, date, event, sections }: SearchRecord): string {
  return JSON.stringify({ path, kind, title, emoji, date, event, sections } satisfies ShownRecord);
}
