import { gzipSync } from "node:zlib";
import { MAGIC } from "../index/format.ts";
import type { ShownRecord } from "../index/index-reader.ts";
import type { SearchRecord } from "../record.ts";
import { rememberTokens } from "../words/tokens.ts";
import { findAcronyms } from "./acronyms.ts";
import { listIndexWords } from "./index-words.ts";
import { findWords, type PagefindWords } from "./pagefind-words.ts";
import { findRelated, type RelatedGroup } from "./related-words.ts";
import { countSpellings } from "./spellings.ts";

/** All that an index needs of some records: plain data, whose pages are numbered from 0. */
export interface IndexPart {
  readonly found: PagefindWords;
  /** In how many records each word stands that a misspelt one may have meant. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly acronyms: readonly (readonly [acronym: string, long: string])[];
  readonly related: readonly RelatedGroup[];
  /** What the result of each record shows, as a file. */
  readonly shown: readonly Uint8Array[];
}

/** @throws when Pagefind does not do what it is asked to do */
export async function indexPart(records: readonly SearchRecord[]): Promise<IndexPart> {
  const tokenise = rememberTokens();
  const words = records.map((record) => ({ path: record.path, words: listIndexWords(record, tokenise) }));
  const finding = findWords(words);
  const texts = records.flatMap(({ sections }) => sections.map(({ text }) => text));
  return {
    spellings: countSpellings(records, tokenise),
    acronyms: findAcronyms(texts),
    related: findRelated(records, tokenise),
    // A copy with memory of its own: what zlib gives is a small piece of a large buffer.
    shown: records.map((record) => new Uint8Array(gzipSync(MAGIC + showRecord(record)))),
    found: await finding,
  };
}

/**
 * What a result shows. Pagefind's own fragments would show the indexed words, which are for machines, and
 * their names alone would be a third of what a search in a large archive costs.
 */
function showRecord({ path, kind, title, emoji, date, event, sections }: SearchRecord): string {
  return JSON.stringify({ path, kind, title, emoji, date, event, sections } satisfies ShownRecord);
}
