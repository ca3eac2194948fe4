import { strings } from "../../site.config.ts";
import type { Jump } from "../index-format.ts";
import type { Addition } from "../planner/lookup.ts";
import type { Answer } from "../planner/search.ts";
import { create } from "./dom.ts";
import { base } from "./open-index.ts";

const words = strings.searchResults;

/** How the query was read where that is not plain: corrections, synonyms, and what to do without results. */
export function describeAnswer(
  { hits, corrections, suggestions, additions, unknown, closest }: Answer,
  query: string,
  shown: number,
  ask: (query: string) => void,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  const note = (...parts: (Node | string)[]) => notes.push(createNote(...parts));
  const missing = words.missing(unknown);
  const offer = ([before, after]: readonly [string, string], addition: Addition) =>
    note(before, ...createButtons(addition, query, ask), after);
  for (const correction of corrections) offer(words.corrected(correction.from), correction);
  for (const suggestion of suggestions) offer(words.meant, suggestion);
  if (additions.length > 0 && hits.length > 0)
    note(words.added([...new Set(additions.map(describeAddition))]));
  if (hits.length === 0) note(words.nothing({ missing, hasClosest: closest.length > 0 }));
  else if (!hits.some(({ isComplete }) => isComplete)) note(words.most(missing));
  if (hits.length > 0 && shown === 0) note(words.hidden);
  return notes;
}

export function createNote(...parts: (Node | string)[]): HTMLElement {
  return create("p", { class: "search-note measure" }, ...parts);
}

function describeAddition({ from, to }: Addition): string {
  // The dot of a version is a letter in the index.
  const others = to.slice(0, MOST_OTHERS).map((word) => word.replaceAll(/(?<=\d)d(?=\d)/g, "."));
  return words.addition({ from, to: others });
}

/** A word may have more neighbours than a reader wants to know of. */
const MOST_OTHERS = 3;

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
    kind && ` (${words.jumpKinds[kind]})`,
  ]);
  return [create("nav", { class: "search-note measure", "aria-label": words.jump }, words.jump, ...links)];
}
