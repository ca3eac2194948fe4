import type { Choice } from "../planner/facets.ts";
import { filterNames } from "../record.ts";

/** All that a reader can set, as it stands in the address. */
export interface SearchState {
  readonly query: string;
  readonly choice: Choice;
  readonly sort: "relevance" | "date";
}

/** `?q=node+agent&year=2023&year=2022&sort=date` as a state; what it does not know is ignored. */
export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const list = (name: string) => [...new Set(parameters.getAll(name).filter(Boolean))];
  return {
    query: parameters.get("q") ?? "",
    choice: Object.fromEntries(filterNames.map((name) => [name, list(name)])),
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
  };
}

/** The other way round; nothing set gives an empty text. */
export function formatAddress({ query, choice, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== "") parameters.set("q", query);
  for (const name of filterNames) for (const value of choice[name] ?? []) parameters.append(name, value);
  if (sort !== "relevance") parameters.set("sort", sort);
  return parameters.size > 0 ? `?${parameters}` : "";
}
