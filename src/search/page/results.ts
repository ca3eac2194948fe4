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
export class ResultList {
  readonly element = create("ol", { class: "search-results", role: "list" });

  private readonly numbers: readonly number[];
  private readonly index: OpenIndex;
  private readonly context: ResultContext;

  constructor(numbers: readonly number[], index: OpenIndex, context: ResultContext) {
    this.numbers = numbers;
    this.index = index;
    this.context = context;
  }

  get hasMore(): boolean {
    return this.element.childElementCount < this.numbers.length;
  }

  /** Adds the next results; returns the first of them. */
  async grow(): Promise<Element | undefined> {
    const shown = this.element.childElementCount;
    const records = await Promise.all(this.numbers.slice(shown, shown + STEP).map(this.index.readRecord));
    this.element.append(...records.map((record) => this.createResult(record)));
    return this.element.children[shown];
  }

  /** A heading with the link, where it is from, and the passage that matched. */
  private createResult(record: ShownRecord): Node {
    const { marks, template, isClosest = false } = this.context;
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
}

/** Results shown at once. */
const STEP = 10;

function describe({ kind, event: { title, place, days }, outcome }: ShownRecord): string {
  const name = strings.kinds[kind];
  const parts = kind === "event" ? [name, days, place] : [name, title, place, outcome];
  return parts.filter((part) => part !== null).join(" · ");
}

function createPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? create("mark", {}, text) : text));
}
