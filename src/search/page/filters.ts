import type { Choice, Facet, FacetValue } from "../planner/facets.ts";
import { type FilterName, filterNames } from "../record.ts";
import { create } from "./dom.ts";

const NAMES: Readonly<Record<FilterName, string>> = {
  kind: "Kind",
  year: "Year",
  event: "Event",
  motivation: "Motivation",
  repository: "Repository",
  organizer: "Organizer",
};

/** Shows the filters with their counts; focus and open lists stay as they are. */
export function showFacets(form: HTMLElement, facets: readonly Facet[]): void {
  const focused = form.contains(document.activeElement) ? (document.activeElement as HTMLInputElement) : null;
  const key = focused && `${focused.name}\n${focused.value}`;
  const open = new Set(
    [...form.querySelectorAll("details[open]")].map((details) => details.getAttribute("data-name")),
  );
  form.replaceChildren(
    ...facets
      .filter(({ values }) => values.length > 0)
      .map((facet) => createFacet(facet, open.has(facet.name))),
  );
  if (key === null) return;
  const inputs = [...form.querySelectorAll("input")];
  inputs.find(({ name, value }) => `${name}\n${value}` === key)?.focus();
}

/** What is checked in a form that `showFacets` filled. */
export function readChoice(form: HTMLElement): Choice {
  const checked = [...form.querySelectorAll<HTMLInputElement>("input:checked")];
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const values = checked.filter((input) => input.name === name).map(({ value }) => value);
      return values.length > 0 ? [[name, values]] : [];
    }),
  );
}

function createFacet({ name, values }: Facet, isOpen: boolean): HTMLFieldSetElement {
  const sorted =
    name === "year" || name === "event" ? values.toReversed() : [...values].sort((a, b) => b.count - a.count);
  const first = sorted.filter(({ isChosen }, index) => index < FIRST || isChosen);
  const rest = sorted.filter((value) => !first.includes(value));
  const fieldset = create("fieldset", { class: "search-facet" }, create("legend", {}, NAMES[name]));
  fieldset.append(...first.map((value) => createChoice(name, value)));
  if (rest.length > 0) {
    const summary = create("summary", {}, `${rest.length} more`);
    fieldset.append(
      create(
        "details",
        { "data-name": name, open: isOpen },
        summary,
        ...rest.map((value) => createChoice(name, value)),
      ),
    );
  }
  return fieldset;
}

/** How many values are shown before the rest folds away. */
const FIRST = 6;

function createChoice(name: FilterName, { value, label, count, isChosen }: FacetValue): HTMLLabelElement {
  const input = create("input", { type: "checkbox", name, value, checked: isChosen });
  return create(
    "label",
    { class: "search-choice" },
    input,
    create("span", {}, label),
    create("span", { class: "search-count" }, String(count)),
  );
}
