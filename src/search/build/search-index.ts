import { hash } from "node:crypto";
import { type CustomRecord, createIndex } from "pagefind";
import type { Synonyms } from "../../check/check-vocabulary.ts";
import { compareText } from "../../wrapup/compare-text.ts";
import { type Filter, type Jump, type Manifest, nameShard, type ShownRecord } from "../index-format.ts";
import { type FilterName, filterNames, type SearchRecord } from "../record.ts";
import { buildCustomRecord, listRecordWords } from "./custom-records.ts";
import { RELATED_WORDS } from "./synonyms.ts";
import { buildVocabulary } from "./vocabulary.ts";

export interface SearchIndex {
  readonly manifest: Manifest;
  /** All that lies in the manifest's folder, by path. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Lets Pagefind index the records, and adds the words, the filters and what each result shows. */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  language: string,
  jumps: readonly Jump[] = [],
): Promise<SearchIndex> {
  const words = records.map(listRecordWords);
  const vocabulary = buildVocabulary(records, words);
  const texts: [path: string, value: unknown][] = [
    ["jumps.json", jumps],
    ["related.json", RELATED_WORDS],
    ["filters.json", filterNames.map((name) => buildFilter(records, name))],
    ...[...vocabulary].map(([letter, shard]): [string, unknown] => [nameShard(letter), shard]),
    ...records.map((record, number): [string, unknown] => [`records/${number}.json`, showRecord(record)]),
  ];
  const files = new Map([
    ...(await runPagefind(
      words.map((each, number) => buildCustomRecord(number, each, language)),
      language,
    )),
    ...texts.map(([path, value]) => [path, new TextEncoder().encode(JSON.stringify(value))] as const),
  ]);
  return {
    files,
    manifest: {
      folder: hashFiles(files),
      recordCount: records.length,
      letters: [...vocabulary.keys()].join(""),
      synonyms: Object.entries(synonyms).map(([word, others]) => [word, ...others]),
    },
  };
}

/** @throws when Pagefind does not do what it is asked to do */
async function runPagefind(records: readonly CustomRecord[], language: string) {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const answers = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const { files, errors: reasons } = await index.getFiles();
  await index.deleteIndex();
  const problems = [...answers.flatMap((answer) => answer.errors), ...reasons];
  if (problems.length > 0) throw new Error(`Pagefind did not index: ${problems.join("; ")}`);
  return files
    .filter(({ path }) => !UNUSED.test(path))
    .map(({ path, content }) => [path, new Uint8Array(content)] as const)
    .sort(([a], [b]) => compareText(a, b));
}

/** Pagefind's own interface, and its copies of the records, whose words are for machines. */
const UNUSED = /^fragment\/|-ui\.|highlight/;

function buildFilter(records: readonly SearchRecord[], name: FilterName): Filter {
  const found = records.flatMap(({ filters }) => filters[name] ?? []);
  const values = [...new Map(found.map((entry) => [entry.value, entry])).values()];
  const places = new Map(values.map(({ value }, at) => [value, at]));
  const byRecord = records.map(({ filters }) =>
    (filters[name] ?? []).map(({ value }) => places.get(value) ?? 0),
  );
  return { name, values, byRecord };
}

function showRecord({ aliases, references, context, filters, ...shown }: SearchRecord): ShownRecord {
  return shown;
}

function hashFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const hashes = [...files].map(([path, content]) => [path, hash("sha256", content)]);
  return hash("sha256", JSON.stringify(hashes)).slice(0, 16);
}
