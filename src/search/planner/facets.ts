import type { FilterEntry } from "../index/index-reader.ts";
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
  /** The pages that pass every filter, in their order. */
  readonly pages: readonly number[];
  readonly facets: readonly Facet[];
}

/** Keeps the pages with one of the chosen values of every filter, and counts what each value would give. */
export function narrow(
  pages: readonly number[],
  filters: readonly { readonly name: FilterName; readonly entries: readonly FilterEntry[] }[],
  choice: Choice,
): Narrowed {
  const allowed = filters.map(({ name, entries }) => {
    const chosen = choice[name] ?? [];
    if (chosen.length === 0) return null;
    return new Set(entries.filter(({ value }) => chosen.includes(value)).flatMap(({ pages }) => pages));
  });
  const passes = (page: number, except = -1) =>
    allowed.every((set, at) => at === except || !set || set.has(page));
  return {
    pages: pages.filter((page) => passes(page)),
    facets: filters.map(({ name, entries }, at) => {
      const others = new Set(pages.filter((page) => passes(page, at)));
      return { name, values: countValues(entries, others, choice[name] ?? []) };
    }),
  };
}

/** Values without results are left out unless they are chosen; a chosen value that no longer exists stays. */
function countValues(
  entries: readonly FilterEntry[],
  pages: ReadonlySet<number>,
  chosen: readonly string[],
): FacetValue[] {
  const values = entries.map(({ value, label, pages: having }) => ({
    value,
    label,
    count: having.filter((page) => pages.has(page)).length,
    isChosen: chosen.includes(value),
  }));
  const gone = chosen.filter((value) => !entries.some((entry) => entry.value === value));
  return [...values, ...gone.map((value) => ({ value, label: value, count: 0, isChosen: true }))].filter(
    ({ count, isChosen }) => count > 0 || isChosen,
  );
}
