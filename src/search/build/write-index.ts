import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { decodeMeta } from "../index/decode.ts";
import { INDEX_LANGUAGE, MAGIC } from "../index/format.ts";
import type { ShownRecord } from "../index/index-reader.ts";
import type { SearchRecord } from "../record.ts";
import { buildFilterFiles } from "./filter-files.ts";
import { listIndexWords } from "./index-words.ts";
import type { Synonyms } from "./synonyms.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** The files of an index by their path, and the name of the folder they belong in. */
export interface SearchIndex {
  /** Changes with every byte of every file. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly recordCount: number;
}

/**
 * Lets Pagefind index the records and adds what it has no place for.
 *
 * Pagefind's own scripts are left out: `index/` reads its files with a tenth of their weight.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
): Promise<SearchIndex> {
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of await indexRecords(records)) {
    if (path.startsWith("index/")) files.set(path, content);
    else if (path.endsWith(".pf_meta")) files.set("meta.pf_meta", content);
  }
  for (const [path, record] of nameFragments(records, files)) files.set(path, pack(showRecord(record)));
  for (const [path, text] of [...buildVocabulary(records, synonyms), ...buildFilterFiles(records)]) {
    files.set(path, pack(text));
  }
  return { folder: nameFolder(files), files, recordCount: records.length };
}

async function indexRecords(records: readonly SearchRecord[]) {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    // Pagefind takes them in the order in which they are sent, and their order is the order by date.
    for (let at = 0; at < records.length; at += BATCH) {
      await Promise.all(records.slice(at, at + BATCH).map((record) => addRecord(index, record)));
    }
    return (await index.getFiles()).files;
  } finally {
    await close();
  }
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

/**
 * A fragment is what a result shows. Pagefind puts the indexed words there, and ours are for machines only,
 * so the record's text takes their place under the name by which the index refers to it.
 */
function nameFragments(
  records: readonly SearchRecord[],
  files: ReadonlyMap<string, Uint8Array>,
): [string, SearchRecord][] {
  const { pages } = decodeMeta(gunzipSync(files.get("meta.pf_meta") ?? new Uint8Array()));
  if (pages.length !== records.length)
    throw new Error(`Pagefind indexed ${pages.length} of ${records.length} records`);
  return records.map((record, page) => [`fragment/${pages[page]?.hash}.pf_fragment`, record]);
}

function showRecord({ path, kind, title, emoji, date, event, sections }: SearchRecord): string {
  return JSON.stringify({ path, kind, title, emoji, date, event, sections } satisfies ShownRecord);
}

function pack(text: string): Uint8Array {
  return gzipSync(MAGIC + text);
}

function nameFolder(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash("sha256");
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}
