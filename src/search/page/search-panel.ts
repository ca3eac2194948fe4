import type { IndexReader } from "../index/index-reader.ts";
import { narrow } from "../query/facets.ts";
import { type Answer, search } from "../query/search.ts";
import { filterNames } from "../record.ts";
import { formatAddress, parseAddress, type SearchState } from "./address.ts";
import { create } from "./dom.ts";
import { readChoice, showFacets } from "./filters.ts";
import { storeMarks } from "./marks-store.ts";
import { describeAnswer, describeFailure, formatResultCount } from "./messages.ts";
import { loadIndex } from "./open-index.ts";
import { createPanelParts, type PanelParts } from "./panel-parts.ts";
import { addRecent } from "./recent.ts";
import { createResult } from "./results.ts";

/**
 * `<search-panel data-base="/">`: a search field with everything below it.
 *
 * With `data-address` the search stands in the page's address, and back and forward lead through it.
 */
export class SearchPanel extends HTMLElement {
  private parts!: PanelParts;
  private state: SearchState = parseAddress("");
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  private turn = 0;
  private shown = 0;
  private timer = 0;

  connectedCallback(): void {
    if (this.parts) return;
    this.parts = createPanelParts(this);
    const { form, input, filters, sort, more } = this.parts;
    input.addEventListener("input", () => this.changeSoon());
    form.addEventListener("submit", (event) => this.commit(event));
    filters.addEventListener("change", () => this.change({ choice: readChoice(filters) }, "push"));
    sort.addEventListener("change", () => this.change({ sort: sort.value === "date" ? "date" : "relevance" }, "push"));
    more.addEventListener("click", () => this.showMore());
    this.addEventListener("click", (event) => this.followLink(event));
    this.addEventListener("keydown", (event) => this.moveFocus(event));
    if (this.hasAddress) {
      addEventListener("popstate", () => this.restore());
      addEventListener("pageshow", (event) => event.persisted && this.restore());
    }
    this.restore();
  }

  /** Puts a text into the field and searches it. */
  ask(query: string): void {
    this.parts.input.value = query;
    this.change({ query }, "push");
  }

  override focus(): void {
    this.parts.input.focus();
    this.parts.input.select();
  }

  private get base(): string {
    return this.dataset["base"] ?? "/";
  }

  private get hasAddress(): boolean {
    return "address" in this.dataset;
  }

  private restore(): void {
    const typed = this.parts.input.value;
    this.state = parseAddress(this.hasAddress ? location.search : "");
    // What was typed before this script arrived is not lost.
    if (this.state.query === "" && typed !== "" && this.turn === 0) this.state = { ...this.state, query: typed };
    this.parts.input.value = this.state.query;
    this.parts.sort.value = this.state.sort;
    void this.update();
  }

  private changeSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.change({ query: this.parts.input.value }, "replace"), PAUSE);
  }

  private change(changes: Partial<SearchState>, how: "push" | "replace"): void {
    clearTimeout(this.timer);
    this.state = { ...this.state, query: this.parts.input.value, ...changes };
    if (this.hasAddress) {
      const address = location.pathname + formatAddress(this.state);
      const isSame = address === location.pathname + location.search;
      if (how === "push" && !isSame) history.pushState(null, "", address);
      else history.replaceState(history.state, "", address);
    }
    void this.update();
  }

  /** In a dialog the form leads to the search page; on that page it stays. */
  private commit(event: SubmitEvent): void {
    addRecent(this.parts.input.value);
    if (!this.hasAddress) return;
    event.preventDefault();
    this.change({}, "push");
    // As typing replaced the address all the time, this entry is the one to come back to.
    history.pushState(null, "", location.href);
  }

  private async update(): Promise<void> {
    const turn = ++this.turn;
    const isCurrent = () => turn === this.turn;
    const { query, choice, sort } = this.state;
    const { output } = this.parts;
    const isEmpty = query.trim() === "" && Object.keys(choice).length === 0;
    this.parts.showRecent(isEmpty);
    if (isEmpty) return this.clear();
    try {
      const index = await loadIndex(this.base);
      const answer = query.trim() === "" ? listAll(index) : await search(query, index);
      const isNarrowed = Object.keys(choice).length > 0;
      const filters = isNarrowed ? await loadFilters(index) : [];
      if (!isCurrent()) return;
      const ranked = answer.hits.map(({ page }) => page);
      const { pages } = narrow(sort === "date" ? ranked.sort((a, b) => b - a) : ranked, filters, choice);
      const list = create("ol", { class: "search-results", role: "list" });
      const showMore = await this.fill(list, pages, answer, index);
      if (!isCurrent()) return;
      this.parts.status.textContent = formatResultCount(pages.length, answer.hits.length);
      output.replaceChildren(...describeAnswer(answer, this.state, pages.length, (text) => this.ask(text)), list);
      this.showMore = showMore;
      this.parts.tools.hidden = answer.hits.length === 0 && !isNarrowed;
      const facets = narrow(ranked, await loadFilters(index), choice).facets;
      if (isCurrent()) showFacets(this.parts.filters, facets);
    } catch (error) {
      if (isCurrent()) this.fail(error);
    }
  }

  private showMore: () => Promise<void> = async () => {};

  /** Shows the first results; what it returns shows the next ones. */
  private async fill(list: HTMLElement, pages: readonly number[], { marks }: Answer, index: IndexReader) {
    this.shown = 0;
    const context = { base: this.base, marks, headingLevel: this.hasAddress ? 2 : 3 } as const;
    const next = async () => {
      const records = await Promise.all(pages.slice(this.shown, this.shown + STEP).map(index.readRecord));
      const items = records.map((record) => createResult(record, context));
      list.append(...items);
      this.shown += items.length;
      this.parts.more.hidden = this.shown >= pages.length;
      return items;
    };
    list.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("[data-result]")) {
        storeMarks(marks);
        addRecent(this.parts.input.value);
      }
    });
    await next();
    return async () => {
      const [first] = await next();
      first?.querySelector("a")?.focus();
    };
  }

  private clear(): void {
    const { output, status, tools, more } = this.parts;
    output.replaceChildren();
    status.textContent = "";
    tools.hidden = true;
    more.hidden = true;
  }

  private fail(error: unknown): void {
    console.warn("Search failed", error);
    this.clear();
    this.parts.status.textContent = "Search is not available right now.";
    this.parts.output.replaceChildren(describeFailure(() => void this.update()));
  }

  /** Recent searches are links to the search page; where a panel is at hand, it answers. */
  private followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-query]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.ask(link.dataset["query"] ?? "");
    this.parts.input.focus();
  }

  /** Arrows lead from the field to the results and back. */
  private moveFocus(event: KeyboardEvent): void {
    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops = [this.parts.input, ...this.querySelectorAll<HTMLElement>("[data-result]")];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + direction];
    if (direction === 0 || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    next?.focus();
  }
}

/** Milliseconds between the last key and a search: a fast typist's keys become one. */
const PAUSE = 20;
/** Results shown at once. */
const STEP = 10;

/** Everything there is, the newest first: for filters without a query. */
function listAll({ meta }: IndexReader): Answer {
  const hits = meta.pages.map((_, page) => ({ page, score: 0 })).reverse();
  return { hits, marks: new Set(), corrections: [], additions: [], unknown: [] };
}

function loadFilters(index: IndexReader) {
  return Promise.all(filterNames.map(async (name) => ({ name, entries: await index.readFilter(name) })));
}
