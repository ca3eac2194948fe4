import type { Jump } from "../index-format.ts";
import type { Addition } from "../planner/lookup.ts";
import type { Answer } from "../planner/search.ts";
import { create } from "./dom.ts";
import { base } from "./open-index.ts";

/** `3 results`, `3 of 12 results` where filters hide some. */
export function formatResultCount(shown: number, found: number): string {
  if (found === 0) return "No results";
  const count = shown === found ? String(shown) : `${shown} of ${found}`;
  return `${count} ${found === 1 ? "result" : "results"}`;
}

/** How the query was read where that is not plain: corrections, synonyms, and what to do without results. */
export function describeAnswer(
  { hits, corrections, suggestions, additions, unknown, closest }: Answer,
  query: string,
  shown: number,
  ask: (query: string) => void,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  const note = (...parts: (Node | string)[]) => notes.push(create("p", { class: "search-note" }, ...parts));
  const missing = unknown.length > 0 ? quote(unknown, " or ") : "all of this";
  for (const correction of corrections)
    note(`Nothing for “${correction.from}”. Searched for `, ...createButtons(correction, query, ask), ".");
  for (const suggestion of suggestions) note("Did you mean ", ...createButtons(suggestion, query, ask), "?");
  if (additions.length > 0 && hits.length > 0) {
    const others = additions.map(({ from, to }) => `${quote(to.slice(0, MOST_OTHERS), ", ")} (${from})`);
    note(`Also searched for ${others.join(", ")}.`);
  }
  if (hits.length === 0)
    note(`Nothing in the archive has ${missing}.${closest.length > 0 ? "" : " Other words may find more."}`);
  else if (!hits.some(({ isComplete }) => isComplete))
    note(`No record has ${missing}. These have most of it.`);
  if (hits.length > 0 && shown === 0) note("All of them are hidden by the filters.");
  return notes;
}

/** A word may have more neighbours than a reader wants to know of. */
const MOST_OTHERS = 3;

function quote(texts: readonly string[], separator: string): string {
  return texts.map((text) => `“${text}”`).join(separator);
}

/** Each suggestion is a button that puts it into the query. */
function createButtons({ from, to }: Addition, query: string, ask: (query: string) => void) {
  return to.flatMap((word, index) => {
    const button = create("button", { type: "button" }, word);
    button.addEventListener("click", () => ask(query.replace(from, word)));
    return index === 0 ? [button] : [", ", button];
  });
}

/** Links to threads, repositories and pages that are called so. */
export function createJumps(jumps: readonly Jump[]): HTMLElement[] {
  if (jumps.length === 0) return [];
  const links = jumps.flatMap(({ path, title, kind }, index) => [
    index === 0 ? " " : " · ",
    create("a", { href: base + path }, title),
    kind && ` (${kind})`,
  ]);
  return [create("nav", { class: "search-note search-jump", "aria-label": "Jump to" }, "Jump to", ...links)];
}
