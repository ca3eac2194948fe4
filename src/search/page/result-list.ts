import type { IndexReader } from "../index/index-reader.ts";
import { create } from "./dom.ts";
import { createResult, type ResultContext } from "./results.ts";

/** A list of results that grows on demand. */
export interface ResultList {
  readonly element: HTMLElement;
  hasMore(): boolean;
  /** Adds the next results; returns the first of them. */
  grow(): Promise<HTMLElement | undefined>;
}

/** An empty list for these pages. */
export function createResultList(
  pages: readonly number[],
  index: IndexReader,
  context: ResultContext,
): ResultList {
  const element = create("ol", { class: "search-results", role: "list" });
  let shown = 0;
  return {
    element,
    hasMore: () => shown < pages.length,
    async grow() {
      const next = pages.slice(shown, shown + STEP);
      const records = await Promise.all(next.map((page) => index.readRecord(page)));
      const items = records.map((record) => createResult(record, context));
      shown += items.length;
      element.append(...items);
      return items[0];
    },
  };
}

/** Results shown at once. */
const STEP = 10;
