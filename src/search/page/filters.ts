import { strings } from "../../site.config.ts";
import type { Choice, Facet, FacetValue } from "../planner/facets.ts";
import type { FilterName } from "../record.ts";
import { create } from "./dom.ts";

/** Shows the filters with their counts; focus and open lists stay as they are. */
export function showFacets(form: HTMLElement, facets: readonly Facet[]): void {
  const focused = document.activeElement as HTMLInputElement | null;
  const open = [...form.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset["name"]);
  // One value leaves nothing to choose.
  const shown = facets.filter(({ values }) => values.length > 1 || values.some(({ isChosen }) => isChosen));
  form.parentElement?.toggleAttribute("hidden", shown.length === 0);
  form.replaceChildren(...shown.map((facet) => createFacet(facet, open.includes(facet.name))));
  if (focused?.isConnected !== false) return;
  const inputs = [...form.querySelectorAll("input")];
  inputs.find(({ name, value }) => name === focused.name && value === focused.value)?.focus();
}

/** Shows what is chosen, each with a button that takes it back, and one for all. */
export function showChosen(
  chips: HTMLElement,
  facets: readonly Facet[],
  choice: Choice,
  choose: (choice: Choice) => void,
): void {
  const chosen = facets.flatMap(({ name, values }) =>
    values.filter(({ isChosen }) => isChosen).map(({ value, label }) => ({ name, value, label })),
  );
  const buttons = chosen.map(({ name, value, label }) => {
    const chip = create(
      "button",
      { type: "button", "aria-label": strings.searchResults.remove(label) },
      `${label} ×`,
    );
    const rest = (choice[name] ?? []).filter((other) => other !== value);
    chip.addEventListener("click", () => choose({ ...choice, [name]: rest }));
    return chip;
  });
  const clear = create("button", { type: "button" }, strings.searchResults.clear);
  clear.addEventListener("click", () => choose({}));
  chips.replaceChildren(...(chosen.length > 0 ? [...buttons, clear] : []));
}

/** What is checked in a form that `showFacets` filled. */
export function readChoice(form: HTMLElement): Choice {
  const checked = [...form.querySelectorAll<HTMLInputElement>("input:checked")];
  const byName = Map.groupBy(checked, ({ name }) => name);
  return Object.fromEntries([...byName].map(([name, inputs]) => [name, inputs.map(({ value }) => value)]));
}

function createFacet({ name, values }: Facet, isOpen: boolean): HTMLFieldSetElement {
  const isByTime = name === "year" || name === "event";
  const sorted = isByTime ? values.toReversed() : values.toSorted((a, b) => b.count - a.count);
  const first = sorted.filter(({ isChosen }, index) => index < FIRST || isChosen);
  const rest = sorted.filter((value) => !first.includes(value));
  const summary = create("summary", {}, strings.searchResults.more(rest.length));
  const choices = (list: readonly FacetValue[]) => list.map((value) => createChoice(name, value));
  return create(
    "fieldset",
    { class: "search-facet" },
    create("legend", { class: "caption" }, strings.searchResults.filters[name]),
    ...choices(first),
    ...(rest.length > 0
      ? [create("details", { "data-name": name, open: isOpen }, summary, ...choices(rest))]
      : []),
  );
}

/** How many values are shown before the rest folds away. */
const FIRST = 6;

function createChoice(name: FilterName, { value, label, count, isChosen }: FacetValue): HTMLLabelElement {
  return create(
    "label",
    { class: "search-choice" },
    create("input", { type: "checkbox", name, value, checked: isChosen }),
    create("span", {}, label),
    create("span", { class: "search-count faint" }, String(count)),
  );
}
