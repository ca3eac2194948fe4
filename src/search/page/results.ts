import type { ShownRecord } from "../index-format.ts";
import { create } from "./dom.ts";
import { findExcerpt, markWords, type Piece } from "./excerpt.ts";

/** What a result needs to know about where it is shown. */
export interface ResultContext {
  readonly base: string;
  readonly marks: ReadonlySet<string>;
  readonly headingLevel: 2 | 3;
  /** Whether it is only the nearest there is, and no result. */
  readonly isClosest?: boolean;
}

/** One result: a heading with the link, where it is from, and the passage that matched. */
export function createResult(
  record: ShownRecord,
  { base, marks, headingLevel, isClosest = false }: ResultContext,
): HTMLLIElement {
  const link = create(
    "a",
    { href: base + record.path, "data-result": !isClosest },
    ...createPieces(markWords(record.title, marks)),
  );
  const heading = create(`h${headingLevel}`, { class: "search-result-title" }, link);
  if (record.emoji !== null) heading.append(" ", create("span", { "aria-hidden": "true" }, record.emoji));
  const item = create(
    "li",
    { class: "search-result" },
    heading,
    create("p", { class: "search-result-meta" }, describe(record)),
  );
  const excerpt = findExcerpt(record.sections, marks);
  if (excerpt) {
    const label = excerpt.label === "" ? [] : [create("b", {}, excerpt.label), " "];
    item.append(create("p", { class: "search-result-excerpt" }, ...label, ...createPieces(excerpt.pieces)));
  }
  return item;
}

function describe({ kind, event }: ShownRecord): string {
  const { title, place, days } = event;
  const parts = kind === "event" ? ["Event", days, place] : [KINDS[kind] ?? kind, title, place];
  return parts.filter((part) => part !== null).join(" · ");
}

const KINDS: Readonly<Record<string, string>> = { topic: "Topic", "fast-track": "Fast track" };

function createPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? create("mark", {}, text) : text));
}
