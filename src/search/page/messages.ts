import { strings } from "../../site.config.ts";
import type { Jump } from "../index-format.ts";
import type { Addition } from "../planner/lookup.ts";
import { create } from "./dom.ts";
import type { Results } from "./find-results.ts";
import { base } from "./open-index.ts";

const words = strings.searchResults;

/** How many results there are; without any, how many are close. */
export function describeCount({ answer: { unknown }, records, total, closest }: Results): string {
  return total > 0 || closest.length === 0
    ? words.count({ shown: records.length, found: total })
    : words.closest({ missing: words.missing(unknown), count: closest.length });
}

/** How the query was read where that is not plain: corrections, synonyms, and what to do without results. */
export function describeAnswer(
  { answer: { hits, corrections, additions, unknown }, records, total, closest }: Results,
  query: string,
  ask: (query: string) => void,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  const note = (...parts: (Node | string)[]) => notes.push(createNote(...parts));
  const missing = words.missing(unknown);
  const offer = ([before, after]: readonly [string, string], addition: Addition) =>
    note(before, ...createButtons(addition, query, ask), after);
  for (const correction of corrections) offer(words.corrected(correction.from), correction);
  const added = additions.map(({ from, to }) => words.addition({ from, to: to.slice(0, MOST_OTHERS) }));
  if (added.length > 0 && hits.length > 0) note(words.added([...new Set(added)]));
  if (total === 0 && closest.length === 0) note(words.nothing(missing));
  if (hits.length > 0 && !hits.some(({ isComplete }) => isComplete)) note(words.most(missing));
  if (hits.length > 0 && records.length === 0) note(words.hidden);
  return notes;
}

export function createNote(...parts: (Node | string)[]): HTMLElement {
  return create("p", { class: "search-note measure" }, ...parts);
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
