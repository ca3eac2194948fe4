import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { INDEX_LANGUAGE, MAGIC } from "../index/format.ts";
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
  const recordsByPath = new Map(records.map((record) => [record.path, record]));
  for (const { path, content } of await indexRecords(records)) {
    if (path.startsWith("fragment/")) files.set(path, showRecord(content, recordsByPath));
    else if (path.startsWith("index/")) files.set(path, content);
    else if (path.endsWith(".pf_meta")) files.set("meta.pf_meta", content);
  }
  for (const [path, text] of [...buildVocabulary(records, synonyms), ...buildFilterFiles(records)]) {
    files.set(path, pack(text));
  }
  return { folder: nameFolder(files), files, recordCount: records.length };
}

async function indexRecords(records: readonly SearchRecord[]) {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    // One after the other: Pagefind numbers the records as they come, and their order is the order by date.
    for (const record of records) {
      const { errors } = await index.addCustomRecord(toCustomRecord(record));
      if (errors.length > 0) throw new Error(`Pagefind refused ${record.path}: ${errors.join("; ")}`);
    }
    return (await index.getFiles()).files;
  } finally {
    await close();
  }
}

function toCustomRecord(record: SearchRecord) {
  const { content, ...fields } = listIndexWords(record);
  return {
    url: record.path,
    // Pagefind drops records without content.
    content: content || fields.title || record.path,
    language: INDEX_LANGUAGE,
    meta: Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== "")),
  };
}

/**
 * A fragment is what a result shows. Pagefind puts the indexed words there; ours are for machines only,
 * so the record's text takes their place. The name stays: the index refers to it.
 */
function showRecord(fragment: Uint8Array, recordsByPath: ReadonlyMap<string, SearchRecord>): Uint8Array {
  const { url } = JSON.parse(gunzipSync(fragment).subarray(MAGIC.length).toString("utf8"));
  const record = recordsByPath.get(url);
  if (!record) throw new Error(`Pagefind invented the record ${url}`);
  const { path, kind, title, emoji, date, event, sections } = record;
  return pack(JSON.stringify({ path, kind, title, emoji, date, event, sections }));
}

function pack(text: string): Uint8Array {
  return gzipSync(MAGIC + text, { level: 9 });
}

function nameFolder(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash("sha256");
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}
