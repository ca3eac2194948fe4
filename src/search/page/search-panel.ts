import { formatAddress, parseAddress, type SearchState } from "./address.ts";
import { readChoice, showFacets } from "./filters.ts";
import { findResults, type Results } from "./find-results.ts";
import { storeMarks } from "./marks-store.ts";
import { describeAnswer, describeFailure, formatResultCount, introduceClosest } from "./messages.ts";
import { forgetIndex, loadIndex } from "./open-index.ts";
import { createPanelParts, type PanelParts } from "./panel-parts.ts";
import { addRecent } from "./recent.ts";
import { createResultList, type ResultList } from "./result-list.ts";

/**
 * `<search-panel data-base="/">`: a search field with everything below it.
 *
 * With `data-address` the search stands in the page's address, and back and forward lead through it.
 */
export class SearchPanel extends HTMLElement {
  private parts: PanelParts | undefined;
  private state: SearchState = parseAddress("");
  private list: ResultList | undefined;
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  private turn = 0;
  private timer = 0;
  /** Whether the search in the address is one to come back to, so that the next one gets an entry of its own. */
  private isSettled = true;

  connectedCallback(): void {
    if (this.parts) return;
    const parts = createPanelParts(this);
    this.parts = parts;
    parts.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      parts.output.setAttribute("aria-busy", "true");
      this.timer = window.setTimeout(() => this.change({}, this.isSettled), PAUSE);
    });
    parts.form.addEventListener("submit", (event) => this.commit(event));
    parts.filters.addEventListener("change", () => this.change({ choice: readChoice(parts.filters) }, true));
    parts.sort.addEventListener("change", () => this.change({ sort: readSort(parts.sort) }, true));
    parts.more.addEventListener("click", () => this.showMore(parts));
    this.addEventListener("click", (event) => this.followLink(event));
    this.addEventListener("keydown", (event) => this.moveFocus(event));
    if (this.hasAddress) {
      addEventListener("popstate", () => this.restore(parts));
      addEventListener("pageshow", (event) => event.persisted && this.restore(parts));
    }
    this.restore(parts);
  }

  /** Puts a text into the field and searches it. */
  ask(query: string): void {
    if (this.parts) this.parts.input.value = query;
    this.change({}, true);
  }

  override focus(): void {
    this.parts?.input.focus();
    this.parts?.input.select();
  }

  private get base(): string {
    return this.dataset["base"] ?? "/";
  }

  private get hasAddress(): boolean {
    return "address" in this.dataset;
  }

  private restore({ input, sort }: PanelParts): void {
    const typed = this.turn === 0 ? input.value : "";
    const state = parseAddress(this.hasAddress ? location.search : "");
    // What was typed before this script arrived is not lost.
    this.state = state.query === "" ? { ...state, query: typed } : state;
    input.value = this.state.query;
    sort.value = this.state.sort;
    this.isSettled = true;
    void this.update();
  }

  private change(changes: Partial<SearchState>, isNewEntry: boolean): void {
    clearTimeout(this.timer);
    this.state = { ...this.state, query: this.parts?.input.value ?? "", ...changes };
    if (this.hasAddress) {
      const address = location.pathname + formatAddress(this.state);
      const isSame = address === location.pathname + location.search;
      if (isNewEntry && !isSame) history.pushState(null, "", address);
      else history.replaceState(history.state, "", address);
    }
    this.isSettled = false;
    void this.update();
  }

  /** In a dialog the form leads to the search page; on that page it stays. */
  private commit(event: SubmitEvent): void {
    addRecent(this.parts?.input.value ?? "");
    if (!this.hasAddress) return;
    event.preventDefault();
    this.change({}, this.isSettled);
    this.isSettled = true;
  }

  private async update(): Promise<void> {
    const { parts, state } = this;
    const turn = ++this.turn;
    const isCurrent = () => turn === this.turn;
    if (!parts) return;
    const isNarrowed = Object.keys(state.choice).length > 0;
    const isEmpty = state.query.trim() === "" && !isNarrowed;
    parts.showRecent(isEmpty);
    if (isEmpty) return this.clear(parts);
    try {
      const index = await loadIndex(this.base);
      const results = await findResults(state, index);
      const headingLevel = this.hasAddress ? 2 : 3;
      const context = { base: this.base, marks: results.answer.marks, headingLevel } as const;
      const list = createResultList(results.records, index, context);
      const closest = createResultList(results.closest, index, { ...context, isClosest: true });
      await Promise.all([list.grow(), closest.grow()]);
      if (!isCurrent()) return;
      this.show(parts, results, list, closest);
      const facets = await results.loadFacets();
      if (isCurrent()) showFacets(parts.filters, facets);
      // A search that stands for a while is one to come back to.
      setTimeout(() => {
        if (isCurrent()) this.isSettled = true;
      }, SETTLING);
    } catch (error) {
      if (isCurrent()) this.fail(parts, error);
    }
  }

  private show(parts: PanelParts, results: Results, list: ResultList, closest: ResultList): void {
    const { answer, records, total } = results;
    const isNarrowed = Object.keys(this.state.choice).length > 0;
    const notes = describeAnswer(answer, this.state.query, records.length, (query) => this.ask(query));
    this.list = list;
    parts.status.textContent = formatResultCount(records.length, total);
    const others = results.closest.length > 0 ? [introduceClosest(), closest.element] : [];
    parts.output.replaceChildren(...notes, list.element, ...others);
    parts.output.removeAttribute("aria-busy");
    parts.more.hidden = !list.hasMore();
    parts.tools.hidden = total === 0 && !isNarrowed;
    const keep = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest("a"))) return;
      storeMarks(answer.marks);
      addRecent(this.state.query);
    };
    for (const { element } of [list, closest]) element.addEventListener("click", keep);
  }

  private async showMore({ more }: PanelParts): Promise<void> {
    const first = await this.list?.grow();
    more.hidden = !this.list?.hasMore();
    first?.querySelector("a")?.focus();
  }

  private clear({ output, status, tools, more }: PanelParts): void {
    output.replaceChildren();
    output.removeAttribute("aria-busy");
    status.textContent = "";
    tools.hidden = true;
    more.hidden = true;
  }

  private fail(parts: PanelParts, error: unknown): void {
    console.warn("Search failed", error);
    forgetIndex();
    this.clear(parts);
    parts.status.textContent = "Search is not available right now.";
    parts.output.replaceChildren(describeFailure(() => void this.update()));
  }

  /** Recent searches are links to the search page; where a panel is at hand, it answers. */
  private followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-query]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.ask(link.dataset["query"] ?? "");
    this.parts?.input.focus();
  }

  /** Arrows lead from the field to the results and back. */
  private moveFocus(event: KeyboardEvent): void {
    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops: (Element | null | undefined)[] = [
      this.parts?.input,
      ...this.querySelectorAll(".search-results a"),
    ];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + direction];
    if (direction === 0 || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (next instanceof HTMLElement) next.focus();
  }
}

function readSort({ value }: HTMLSelectElement): SearchState["sort"] {
  return value === "date" ? "date" : "relevance";
}

/** Milliseconds between the last key and a search: a fast typist's keys become one. */
const PAUSE = 20;
/** Milliseconds after which a search counts as meant. */
const SETTLING = 1200;
