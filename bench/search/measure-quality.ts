import { readFile } from "node:fs/promises";
import { checkContent } from "../../src/check/check-content.ts";
import { buildSearchRecords } from "../../src/search/build/records.ts";
import { buildSearchIndex } from "../../src/search/build/search-index.ts";
import { readSynonyms } from "../../src/search/build/synonyms.ts";
import { search } from "../../src/search/planner/search.ts";
import { createMiniSearch, createPlainPagefind, type Engine } from "./baseline.ts";
import { type JudgedQuery, parseJudgedQueries, type Score, scoreAnswers } from "./judge.ts";
import { serveIndex } from "./serve-index.ts";

export interface Quality {
  readonly ours: readonly Score[];
  readonly miniSearch: readonly Score[];
  readonly plainPagefind: readonly Score[];
  /** Queries whose first result is not a right one, or that should show nothing and do not. */
  readonly misses: readonly { readonly query: JudgedQuery; readonly results: readonly string[] }[];
}

/** Asks the judged queries of a file of our search, of MiniSearch, and of Pagefind as it comes. */
export async function measureQuality(contentFolder: string, queryFile: URL): Promise<Quality> {
  const { archive } = await checkContent(contentFolder);
  const records = buildSearchRecords(archive, "en");
  const queries = parseJudgedQueries(await readFile(queryFile, "utf8"));
  checkAnswers(
    queries,
    records.map(({ path }) => path),
  );
  const built = await buildSearchIndex(records, readSynonyms(contentFolder), "en");
  const served = await serveIndex(built);
  const plain = await createPlainPagefind(records);
  const ours: Engine = async (query) => {
    const { hits } = await search(query, served.index);
    return hits.map(({ record }) => records[record]?.path ?? "");
  };
  const [results, ...others] = [
    await ask(ours, queries),
    await ask(createMiniSearch(records), queries),
    await ask(plain.engine, queries),
  ];
  await Promise.all([served.close(), plain.close()]);
  const [miniSearch = [], plainPagefind = []] = others.map((each) => scoreAnswers(queries, each));
  return {
    ours: scoreAnswers(queries, results),
    miniSearch,
    plainPagefind,
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
