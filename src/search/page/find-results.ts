import type { OpenIndex } from "../open-index.ts";
import { narrow } from "../planner/facets.ts";
import { findJumps } from "../planner/jumps.ts";
import { search } from "../planner/search.ts";
import type { SearchState } from "./address.ts";

/** What there is to show for a state of the search. */
export type Results = Awaited<ReturnType<typeof findResults>>;

/** Searches, narrows and sorts. Filters without a query narrow the whole archive, the newest first. */
export async function findResults({ query, choice, sort }: SearchState, index: OpenIndex) {
  const [answer, jumps] = await Promise.all([search(query, index), index.readJumps()]);
  const isAsked = query.trim() !== "";
  const found = isAsked
    ? answer.hits.map(({ record }) => record)
    : [...Array(index.recordCount).keys()].reverse();
  // Records are numbered by date.
  const sorted = sort === "date" ? found.toSorted((a, b) => b - a) : found;
  const narrowDown = async (records: readonly number[]) => narrow(records, await index.readFilters(), choice);
  const keep = async (records: readonly number[]) =>
    isNarrowed(choice) ? (await narrowDown(records)).records : records;
  const records = await keep(sorted);
  return {
    answer,
    /** Numbers of the records that pass the filters, in the wanted order. */
    records,
    /** How many there would be without filters; nothing was asked for where there are only filters. */
    total: isAsked ? found.length : records.length,
    closest: await keep(answer.closest),
    jumps: findJumps(query, jumps),
    /** Fetched last, as the first results do not need them. */
    loadFacets: async () => (await narrowDown(sorted)).facets,
  };
}

/** Whether any filter is set. */
export function isNarrowed(choice: SearchState["choice"]): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}
