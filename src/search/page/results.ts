import { strings } from "../../site.config.ts";
import type { ShownRecord } from "../index-format.ts";
import type { OpenIndex } from "../open-index.ts";
import { create } from "./dom.ts";
import { findExcerpt, markWords, type Piece } from "./excerpt.ts";
import { base } from "./open-index.ts";

interface ResultContext {
  readonly marks: ReadonlySet<string>;
  readonly template: HTMLTemplateElement;
  /** Whether these are only the nearest there are, and no results. */
  readonly isClosest?: boolean;
}

/** A list of results that grows on demand. */
export type ResultList = ReturnType<typeof createResultList>;

export function createResultList(numbers: readonly number[], index: OpenIndex, context: ResultContext) {
  const element = create("ol", { class: "search-results measure", role: "list" });
  return {
    element,
    hasMore: () => element.childElementCount < numbers.length,
    /** Adds the next results; returns the first of them. */
    grow: async (): Promise<Element | undefined> => {
      const shown = element.childElementCount;
      const records = await Promise.all(numbers.slice(shown, shown + STEP).map(index.readRecord));
      element.append(...records.map((record) => createResult(record, context)));
      return element.children[shown];
    },
  };
}

/** Results shown at once. */
const STEP = 10;

/** A heading with the link, where it is from, and the passage that matched. */
function createResult(record: ShownRecord, { marks, template, isClosest = false }: ResultContext): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const fill = (selector: string, ...content: (Node | string)[]) =>
    item.querySelector(selector)?.append(...content);
  fill(".emoji", record.emoji ?? "");
  fill("a", ...createPieces(markWords(record.title, marks)));
  const link = item.querySelector("a");
  link?.setAttribute("href", base + record.path);
  link?.toggleAttribute("data-result", !isClosest);
  fill(".search-meta", describe(record));
  const excerpt = findExcerpt(record.sections, marks);
  fill(".search-excerpt b", excerpt?.label ?? "");
  fill(".search-excerpt span", ...createPieces(excerpt?.pieces ?? []));
  return item;
}

function describe({ kind, event: { title, place, days }, notes }: ShownRecord): string {
  const parts = [strings.kinds[kind], kind === "event" ? days : title, place, ...notes];
  return parts.filter((part) => part !== null).join(" · ");
}

function createPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? create("mark", {}, text) : text));
}
