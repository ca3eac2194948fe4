import {
  countFacet,
  type Facet,
  type FacetValues,
  facets,
  matchesFilter,
  type TopicFilter,
} from "../archive/topic-filters.ts";

/** `<topic-filter>` around a form and a list: hides what does not match, and keeps the choice in the address. */
class TopicFilterElement extends HTMLElement {
  private readonly topics = [...this.querySelectorAll<HTMLElement>("[data-topic]")].map((element) => ({
    element,
    values: readFacets(element),
  }));

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.restore(form);
    form.addEventListener("change", () => this.apply(readFilter(form), true));
    form.addEventListener("reset", () => setTimeout(() => this.apply({}, true)));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", () => this.restore(form));
  }

  private restore(form: HTMLFormElement): void {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      const select = form.elements.namedItem(facet);
      if (select instanceof HTMLSelectElement) {
        select.value = query.get(facet) ?? "";
        if (select.selectedIndex < 0) select.value = "";
      }
    }
    this.apply(readFilter(form), false);
  }

  /** Says of each choice how many topics would be left; one that leaves none cannot be made. */
  private count(filter: TopicFilter): void {
    const topics = this.topics.map(({ values }) => values);
    for (const facet of facets) {
      const counts = countFacet(topics, facet, filter);
      for (const option of this.querySelectorAll<HTMLOptionElement>(
        `[name=${facet}] option[value]:not([value=""])`,
      )) {
        const count = counts.get(option.value) ?? 0;
        option.text = option.text.replace(/\(\d+\)$/, `(${count})`);
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  private apply(filter: TopicFilter, remember: boolean): void {
    let shown = 0;
    for (const { element, values } of this.topics) {
      element.hidden = !matchesFilter(values, filter);
      if (!element.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>("[data-topic-group]")) {
      group.hidden = group.querySelector("[data-topic]:not([hidden])") === null;
    }
    this.count(filter);
    const isNarrowed = Object.values(filter).some(Boolean);
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = (this.dataset["shown"] ?? "{}").replace("{}", String(shown));
    this.querySelector("[type=reset]")?.toggleAttribute("hidden", !isNarrowed);
    this.querySelector("[data-nothing]")?.toggleAttribute("hidden", shown > 0);
    if (remember) history.replaceState(null, "", buildAddress(filter));
  }
}

function readFacets(element: HTMLElement): FacetValues {
  const read = (facet: Facet): string[] =>
    (element.getAttribute(`data-${facet}-values`) ?? "").split(" ").filter(Boolean);
  return Object.fromEntries(facets.map((facet) => [facet, read(facet)])) as Record<Facet, string[]>;
}

function readFilter(form: HTMLFormElement): TopicFilter {
  const data = new FormData(form);
  return Object.fromEntries(facets.map((facet) => [facet, String(data.get(facet) ?? "")]));
}

function buildAddress(filter: TopicFilter): string {
  const query = new URLSearchParams();
  for (const facet of facets) if (filter[facet]) query.set(facet, filter[facet]);
  return query.size > 0 ? `?${query}` : location.pathname;
}

customElements.define("topic-filter", TopicFilterElement);
