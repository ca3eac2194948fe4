import type { Addition } from "../planner/lookup.ts";
import type { Answer } from "../planner/search.ts";
import { create } from "./dom.ts";

/** `3 results`, `3 of 12 results` where filters hide some. */
export function formatResultCount(shown: number, found: number): string {
  if (found === 0) return "No results";
  const count = shown === found ? String(shown) : `${shown} of ${found}`;
  return `${count} ${found === 1 ? "result" : "results"}`;
}

/** How the query was read where that is not plain: corrections, synonyms, and what to do without results. */
export function describeAnswer(
  answer: Answer,
  query: string,
  shown: number,
  ask: (query: string) => void,
): Node[] {
  const notes: Node[] = [];
  for (const { from, to } of answer.corrections) {
    notes.push(createNote(`Nothing for “${from}”. Searched for `, to, query, from, ask));
  }
  if (answer.additions.length > 0 && answer.hits.length > 0) {
    const others = answer.additions.map(
      ({ from, to }) => `${quote(to.slice(0, MOST_OTHERS), ", ")} (${from})`,
    );
    notes.push(create("p", { class: "search-note" }, `Also searched for ${others.join(", ")}.`));
  }
  if (answer.hits.length > 0 && !answer.hits.some(({ isComplete }) => isComplete)) {
    const missing = answer.unknown.length > 0 ? quote(answer.unknown, " or ") : "all of this";
    notes.push(create("p", { class: "search-note" }, `No record has ${missing}. These have most of it.`));
  }
  if (answer.hits.length === 0) notes.push(describeNothing(answer));
  else if (shown === 0)
    notes.push(create("p", { class: "search-note" }, "All of them are hidden by the filters."));
  return notes;
}

/** A word may have more neighbours than a reader wants to know of. */
const MOST_OTHERS = 3;

function quote(texts: readonly string[], separator: string): string {
  return texts.map((text) => `“${text}”`).join(separator);
}

/** Each suggestion is a button that puts it into the query. */
function createNote(
  text: string,
  to: Addition["to"],
  query: string,
  from: string,
  ask: (query: string) => void,
): Node {
  const buttons = to.flatMap((word, index) => {
    const button = create("button", { type: "button" }, word);
    button.addEventListener("click", () => ask(query.replace(from, word)));
    return index === 0 ? [button] : [", ", button];
  });
  return create("p", { class: "search-note" }, text, ...buttons, ".");
}

function describeNothing({ unknown, closest }: Answer): Node {
  const reason =
    unknown.length > 0
      ? `Nothing in the archive has ${quote(unknown, " or ")}.`
      : "Nothing in the archive has all of this.";
  const advice = closest.length > 0 ? "" : " Other words may find more.";
  return create("p", { class: "search-note" }, reason + advice);
}

/** What stands above records that are no results. */
export function introduceClosest(): Node {
  return create("p", { class: "search-note" }, "Nothing matches all of it. Closest:");
}

/** An index that cannot be read: the network failed, or this page is too old for it. */
export function describeFailure(retry: () => void): Node {
  const again = create("button", { type: "button" }, "Try again");
  again.addEventListener("click", retry);
  const text = "The search index could not be loaded. Reloading the page may help.";
  return create("div", { class: "search-failure" }, create("p", {}, text), create("p", {}, again));
}
