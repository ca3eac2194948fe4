import { readFile } from "node:fs/promises";
import { readRecords } from "../build/index-source.ts";
import { buildSearchIndex } from "../build/search-index.ts";
import { search } from "../query/search.ts";
import { createBaseline, type Engine } from "./baseline.ts";
import { type JudgedQuery, parseJudgedQueries, type Score, scoreAnswers } from "./judge.ts";
import { openInMemory } from "./open-in-memory.ts";

export interface Quality {
  readonly ours: readonly Score[];
  readonly baseline: readonly Score[];
  /** Queries whose first result is not a right one, or that should show nothing and do not. */
  readonly misses: readonly { readonly query: JudgedQuery; readonly results: readonly string[] }[];
}

/** Asks the judged queries of a file of our search and of the baseline. */
export async function measureQuality(contentFolder: URL, queryFile: URL): Promise<Quality> {
  const { records, synonyms } = await readRecords(contentFolder);
  const queries = parseJudgedQueries(await readFile(queryFile, "utf8"));
  checkAnswers(
    queries,
    records.map(({ path }) => path),
  );
  const { index } = await openInMemory(await buildSearchIndex(records, synonyms));
  const engine: Engine = async (query) => {
    const { hits } = await search(query, index);
    return hits.map(({ page }) => records[page]?.path ?? "");
  };
  const results = await ask(engine, queries);
  const baseline = await ask(createBaseline(records), queries);
  return {
    ours: scoreAnswers(queries, results),
    baseline: scoreAnswers(queries, baseline),
    misses: queries.flatMap((query, at) => {
      const found = results[at] ?? [];
      const isRight =
        query.answers.length === 0 ? found.length === 0 : query.answers.includes(found[0] ?? "");
      return isRight ? [] : [{ query, results: found.slice(0, 3) }];
    }),
  };
}

async function ask(engine: Engine, queries: readonly JudgedQuery[]): Promise<string[][]> {
  const results: string[][] = [];
  for (const { query } of queries) {
    const paths = await engine(query);
    results.push(paths.map((path) => path.replace(/^events\/|\/$/g, "")));
  }
  return results;
}

/** A judgement about a record that does not exist would only lower the figures. */
function checkAnswers(queries: readonly JudgedQuery[], paths: readonly string[]): void {
  const unknown = queries.flatMap(({ answers }) => answers).filter((id) => !paths.includes(`events/${id}/`));
  if (unknown.length > 0) throw new Error(`Judged as answers, but not in the archive: ${unknown.join(", ")}`);
}
