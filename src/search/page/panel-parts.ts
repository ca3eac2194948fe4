import { create } from "./dom.ts";
import { keepRecent, listRecent } from "./recent.ts";

export interface PanelParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  /** Filters and the order; hidden while there is nothing to narrow. */
  readonly tools: HTMLElement;
  readonly filters: HTMLElement;
  readonly sort: HTMLSelectElement;
  readonly output: HTMLElement;
  readonly more: HTMLButtonElement;
  showRecent(isWanted: boolean): void;
}

/** Builds what a panel consists of. A form that already stands in the page is used as it is. */
export function createPanelParts(panel: HTMLElement): PanelParts {
  const base = panel.dataset["base"] ?? "/";
  const form = panel.querySelector("form") ?? panel.appendChild(createForm(base));
  const input = form.querySelector("input") as HTMLInputElement;
  const status = create("p", { class: "search-status", role: "status" });
  const sort = create(
    "select",
    { name: "sort" },
    create("option", { value: "relevance" }, "Best match"),
    create("option", { value: "date" }, "Newest"),
  );
  const filters = create("div", { class: "search-filters", role: "group", "aria-label": "Filters" });
  const isWide = "address" in panel.dataset && matchMedia("(min-width: 60rem)").matches;
  const tools = create(
    "div",
    { class: "search-tools", hidden: true },
    create("label", { class: "search-sort" }, "Order ", sort),
    create("details", { class: "search-narrow", open: isWide }, create("summary", {}, "Filters"), filters),
  );
  const output = create("div", { class: "search-output" });
  const more = create("button", { type: "button", class: "search-more", hidden: true }, "Show more results");
  const recent = create("div", { class: "search-recent", hidden: true });
  // A form that moves loses the focus, and whoever types into it the next letters.
  panel.querySelector("p")?.remove();
  panel.append(
    status,
    recent,
    create("div", { class: "search-body" }, tools, create("div", {}, output, more)),
  );
  const showRecent = (isWanted: boolean) => {
    recent.hidden = !isWanted;
    if (isWanted) recent.replaceChildren(...createRecent(base, () => showRecent(true)));
  };
  return { form, input, status, tools, filters, sort, output, more, showRecent };
}

function createForm(base: string): HTMLFormElement {
  const input = create("input", {
    type: "search",
    name: "q",
    "aria-label": "Search the archive",
    placeholder: "Topics, people, pull requests …",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  return create("form", { class: "search-form", role: "search", action: `${base}search/` }, input);
}

function createRecent(base: string, refresh: () => void): Node[] {
  const recent = listRecent();
  const box = create("input", { type: "checkbox", checked: recent !== null });
  box.addEventListener("change", () => {
    keepRecent(box.checked);
    refresh();
  });
  const choice = create(
    "label",
    { class: "search-choice" },
    box,
    create("span", {}, "Keep my recent searches on this device"),
  );
  const links = (recent ?? []).map((query) =>
    create(
      "li",
      {},
      create(
        "a",
        { href: `${base}search/?${new URLSearchParams({ q: query })}`, "data-query": query },
        query,
      ),
    ),
  );
  const hint = create(
    "p",
    { class: "search-note" },
    "Finds words, “exact phrases”, places, dates and numbers.",
  );
  return links.length > 0
    ? [create("ul", { role: "list", "aria-label": "Recent searches" }, ...links), choice, hint]
    : [choice, hint];
}
