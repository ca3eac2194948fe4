import type { OpenIndex } from "../open-index.ts";
import { type Facet, narrow } from "../planner/facets.ts";
import { type Answer, search } from "../planner/search.ts";
import { filterNames } from "../record.ts";
import type { SearchState } from "./address.ts";

/** What there is to show for a state of the search. */
export interface Results {
  readonly answer: Answer;
  /** Numbers of the records that pass the filters, in the wanted order. */
  readonly records: readonly number[];
  /** How many there would be without filters. */
  readonly total: number;
  /** Records to show where there are no results. */
  readonly closest: readonly number[];
  /** Fetched last, as the first results do not need them. */
  readonly loadFacets: () => Promise<readonly Facet[]>;
}

/** Searches, narrows and sorts. Filters without a query narrow the whole archive, the newest first. */
export async function findResults({ query, choice, sort }: SearchState, index: OpenIndex): Promise<Results> {
  const answer = query.trim() === "" ? listAll(index) : await search(query, index);
  const found = answer.hits.map(({ record }) => record);
  // Records are numbered by date.
  const sorted = sort === "date" ? found.toSorted((a, b) => b - a) : found;
  const narrowDown = async (records: readonly number[]) => narrow(records, await loadFilters(index), choice);
  const keep = async (records: readonly number[]) =>
    Object.keys(choice).length === 0 ? records : (await narrowDown(records)).records;
  return {
    answer,
    records: await keep(sorted),
    total: found.length,
    closest: await keep(answer.closest),
    loadFacets: async () => (await narrowDown(sorted)).facets,
  };
}

function listAll({ recordCount }: OpenIndex): Answer {
  const hits = Array.from({ length: recordCount }, (_, at) => ({
    record: recordCount - 1 - at,
    score: 0,
    isComplete: true,
  }));
  return { hits, closest: [], marks: new Set(), corrections: [], additions: [], unknown: [] };
}

function loadFilters(index: OpenIndex) {
  return Promise.all(filterNames.map(async (name) => ({ name, entries: await index.readFilter(name) })));
}
