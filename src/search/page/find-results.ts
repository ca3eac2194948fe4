import type { IndexReader } from "../index/index-reader.ts";
import { type Facet, narrow } from "../query/facets.ts";
import { type Answer, search } from "../query/search.ts";
import { filterNames } from "../record.ts";
import type { SearchState } from "./address.ts";

/** What there is to show for a state of the search. */
export interface Results {
  readonly answer: Answer;
  /** Pages that pass the filters, in the wanted order. */
  readonly pages: readonly number[];
  /** How many there would be without filters. */
  readonly total: number;
  /** Fetched last, as the first results do not need them. */
  readonly loadFacets: () => Promise<readonly Facet[]>;
}

/** Searches, narrows and sorts. Filters without a query narrow the whole archive, the newest first. */
export async function findResults(
  { query, choice, sort }: SearchState,
  index: IndexReader,
): Promise<Results> {
  const answer = query.trim() === "" ? listAll(index) : await search(query, index);
  const found = answer.hits.map(({ page }) => page);
  // Pages are numbered by date.
  const sorted = sort === "date" ? found.toSorted((a, b) => b - a) : found;
  const narrowAll = async () => narrow(sorted, await loadFilters(index), choice);
  const pages = Object.keys(choice).length === 0 ? sorted : (await narrowAll()).pages;
  return { answer, pages, total: found.length, loadFacets: async () => (await narrowAll()).facets };
}

function listAll({ directory }: IndexReader): Answer {
  const hits = directory.lengths.map((_, page) => ({ page, score: 0, isComplete: true })).reverse();
  return { hits, marks: new Set(), corrections: [], additions: [], unknown: [] };
}

function loadFilters(index: IndexReader) {
  return Promise.all(filterNames.map(async (name) => ({ name, entries: await index.readFilter(name) })));
}
