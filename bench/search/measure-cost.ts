import { buildSearchIndex } from "../../src/search/build/search-index.ts";
import { RELATED_WORDS } from "../../src/search/build/synonyms.ts";
import type { OpenIndex } from "../../src/search/open-index.ts";
import { search } from "../../src/search/planner/search.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { inventRecords } from "./invent-records.ts";
import { serveIndex } from "./serve-index.ts";

/** What one query costs a reader who has nothing of the index yet. */
interface Cost {
  readonly query: string;
  readonly results: number;
  /** Files of the index, packed, up to the first ten results. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds from a query to its ten results when its files are there. */
  readonly warm: number;
}

export interface ArchiveCost {
  readonly events: number;
  readonly records: number;
  /** Milliseconds to build the index. */
  readonly build: number;
  readonly costs: readonly Cost[];
}

/** Builds the index of an invented archive and asks for words from the most frequent to the rarest. */
export async function measureCost(eventCount: number): Promise<ArchiveCost> {
  const records = inventRecords(eventCount);
  const start = performance.now();
  const built = await buildSearchIndex(records, {}, "en");
  const build = performance.now() - start;
  const costs: Cost[] = [];
  for (const [query, words] of listQueries(records)) {
    const { index, reopen, cost, close } = await serveIndex(built);
    const run = async (index: OpenIndex) => {
      const { hits } = await search(words, index);
      await Promise.all(hits.slice(0, 10).map(({ record }) => index.readRecord(record)));
      return hits.length;
    };
    const results = await run(index);
    const { bytes, requests } = cost;
    const again = reopen();
    // What is done once for all searches.
    await again.find("-");
    const warm = performance.now();
    await run(again);
    costs.push({ query, results, bytes, requests, warm: performance.now() - warm });
    await close();
  }
  return { events: eventCount, records: records.length, build, costs };
}

/** Words that no record has, though each has related ones that are frequent. */
function listAbsentWords(words: readonly (readonly [string, number])[]): string[] {
  const present = new Set(words.map(([word]) => word));
  const absent = RELATED_WORDS.flatMap(
    ([first = "", ...others]) =>
      (present.has(first) && others.find((word) => !word.includes(" ") && !present.has(word))) || [],
  );
  return absent.slice(0, 3);
}

/** Queries by how frequent their words are. */
function listQueries(records: readonly SearchRecord[]): [label: string, query: string][] {
  const counts = new Map<string, number>();
  for (const { sections } of records) {
    for (const word of new Set(sections.flatMap(({ text }) => text.split(" ")))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].filter(([word]) => word.length > 3).sort(([, a], [, b]) => b - a);
  const at = (rank: number) => words[Math.min(rank, words.length - 1)]?.[0] ?? "";
  return [
    ["the most frequent word", at(0)],
    ["a frequent word", at(30)],
    ["an ordinary word", at(500)],
    ["a rare word", at(9000)],
    ["two of the most frequent words", `${at(0)} ${at(1)}`],
    ["six frequent words", [30, 31, 32, 33, 34, 35].map(at).join(" ")],
    ["seven words", [20, 60, 300, 700, 1500, 3000, 6000].map(at).join(" ")],
    ["two words", `${at(20)} ${at(700)}`],
    ["three words", `${at(60)} ${at(300)} ${at(1500)}`],
    ["three words, there only in others", listAbsentWords(words).join(" ")],
    ["the beginning of a word", at(800).slice(0, 4)],
    ["a misspelt word", `${at(400).slice(0, 2)}x${at(400).slice(2)}`],
    ["a number that is nowhere", "987654"],
  ];
}
