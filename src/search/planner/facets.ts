import type { Filter } from "../index-format.ts";
import type { FilterName, FilterValue } from "../record.ts";

/** The chosen values of each filter. None means all. */
export type Choice = Partial<Record<FilterName, readonly string[]>>;

export interface Facet {
  readonly name: FilterName;
  readonly values: readonly FacetValue[];
}

export interface FacetValue extends FilterValue {
  /** How many results there would be with it, all other filters as they are. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** Keeps the records with one of the chosen values of every filter, and counts what each value would give. */
export function narrow(records: readonly number[], filters: readonly Filter[], choice: Choice) {
  const passes = (record: number, filter: Filter) => {
    const chosen = choice[filter.name] ?? [];
    return chosen.length === 0 || listValues(filter, record).some(({ value }) => chosen.includes(value));
  };
  const keep = (considered: readonly Filter[]) =>
    records.filter((record) => considered.every((filter) => passes(record, filter)));
  return {
    records: keep(filters),
    facets: filters.map((filter) => ({
      name: filter.name,
      values: countValues(
        filter,
        keep(filters.filter((other) => other !== filter)),
        choice[filter.name] ?? [],
      ),
    })),
  };
}

function listValues({ values, byRecord }: Filter, record: number): FilterValue[] {
  return (byRecord[record] ?? []).flatMap((at) => values[at] ?? []);
}

/** Values without results are left out unless they are chosen; a chosen value that no longer exists stays. */
function countValues(filter: Filter, records: readonly number[], chosen: readonly string[]): FacetValue[] {
  const found = Map.groupBy(
    records.flatMap((record) => listValues(filter, record)),
    ({ value }) => value,
  );
  const gone = chosen.filter((value) => !filter.values.some((entry) => entry.value === value));
  return [...filter.values, ...gone.map((value) => ({ value, label: value }))]
    .map((entry) => ({
      ...entry,
      count: found.get(entry.value)?.length ?? 0,
      isChosen: chosen.includes(entry.value),
    }))
    .filter(({ count, isChosen }) => count > 0 || isChosen);
}
