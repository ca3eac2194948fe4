import type { FilterEntry } from "../open-index.ts";
import type { FilterName } from "../record.ts";

/** The chosen values of each filter. None means all. */
export type Choice = Partial<Record<FilterName, readonly string[]>>;

export interface Facet {
  readonly name: FilterName;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** How many results there would be with it, all other filters as they are. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Narrowed {
  /** The numbers of the records that pass every filter, in their order. */
  readonly records: readonly number[];
  readonly facets: readonly Facet[];
}

/** Keeps the records with one of the chosen values of every filter, and counts what each value would give. */
export function narrow(
  records: readonly number[],
  filters: readonly { readonly name: FilterName; readonly entries: readonly FilterEntry[] }[],
  choice: Choice,
): Narrowed {
  const allowed = filters.map(({ name, entries }) => {
    const chosen = choice[name] ?? [];
    if (chosen.length === 0) return null;
    return new Set(entries.filter(({ value }) => chosen.includes(value)).flatMap(({ numbers }) => numbers));
  });
  const passes = (record: number, except = -1) =>
    allowed.every((set, at) => at === except || !set || set.has(record));
  return {
    records: records.filter((record) => passes(record)),
    facets: filters.map(({ name, entries }, at) => {
      const others = new Set(records.filter((record) => passes(record, at)));
      return { name, values: countValues(entries, others, choice[name] ?? []) };
    }),
  };
}

/** Values without results are left out unless they are chosen; a chosen value that no longer exists stays. */
function countValues(
  entries: readonly FilterEntry[],
  records: ReadonlySet<number>,
  chosen: readonly string[],
): FacetValue[] {
  const values = entries.map(({ value, label, numbers }) => ({
    value,
    label,
    count: numbers.filter((record) => records.has(record)).length,
    isChosen: chosen.includes(value),
  }));
  const gone = chosen.filter((value) => !entries.some((entry) => entry.value === value));
  return [...values, ...gone.map((value) => ({ value, label: value, count: 0, isChosen: true }))].filter(
    ({ count, isChosen }) => count > 0 || isChosen,
  );
}
