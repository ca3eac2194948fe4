/** One of the pages that a long list is split into. */
export interface Page<Entry> {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** A list in pages of at most `size` entries; an empty list has one empty page. */
export function paginate<Entry>(entries: readonly Entry[], size: number): Page<Entry>[] {
  const count = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    entries: entries.slice(index * size, (index + 1) * size),
  }));
}

/** What a page adds to the list's address, for a route that ends in `[...page]`: nothing, or `page/2`. */
export function findPageSegment({ number }: Page<unknown>): string | undefined {
  return number > 1 ? `page/${number}` : undefined;
}
