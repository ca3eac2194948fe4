import type { OpenIndex } from "../open-index.ts";
import { create } from "./dom.ts";
import { createResult, type ResultContext } from "./results.ts";

/** A list of results that grows on demand. */
export interface ResultList {
  readonly element: HTMLElement;
  hasMore(): boolean;
  /** Adds the next results; returns the first of them. */
  grow(): Promise<HTMLElement | undefined>;
}

/** An empty list for these records. */
export function createResultList(
  numbers: readonly number[],
  index: OpenIndex,
  context: ResultContext,
): ResultList {
  const element = create("ol", { class: "search-results", role: "list" });
  let shown = 0;
  return {
    element,
    hasMore: () => shown < numbers.length,
    async grow() {
      const records = await Promise.all(numbers.slice(shown, shown + STEP).map(index.readRecord));
      const items = records.map((record) => createResult(record, context));
      shown += items.length;
      element.append(...items);
      return items[0];
    },
  };
}

/** Results shown at once. */
const STEP = 10;
