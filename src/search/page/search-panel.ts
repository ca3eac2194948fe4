import { strings } from "../../site.config.ts";
import { formatAddress, parseAddress, type SearchState } from "./address.ts";
import { create } from "./dom.ts";
import { readChoice, showChosen, showFacets } from "./filters.ts";
import { findResults, isNarrowed, type Results } from "./find-results.ts";
import { createJumps, createNote, describeAnswer, describeCount } from "./messages.ts";
import { base, forgetIndex, loadIndex } from "./open-index.ts";
import { createResultList, type ResultList } from "./results.ts";
import { addRecent, keepRecent, listRecent, storeMarks } from "./store.ts";

/**
 * `<search-panel>`, whose parts stand in `SearchPanel.astro`: a search field with everything below it.
 *
 * With `data-address` the search stands in the page's address, and back and forward lead through it.
 */
export class SearchPanel extends HTMLElement {
  private readonly input = this.querySelector("input") as HTMLInputElement;
  private readonly sort = this.querySelector("select") as HTMLSelectElement;
  private readonly hasAddress = "address" in this.dataset;
  private readonly pageTitle = document.title;
  private state: SearchState = parseAddress("");
  private list: ResultList | undefined;
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  private turn = 0;
  private timer = 0;
  /** Whether the search in the address is one to come back to, so that the next one gets an entry of its own. */
  private isSettled = true;

  connectedCallback(): void {
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.pick("output").setAttribute("aria-busy", "true");
      this.timer = window.setTimeout(() => this.change({}, this.isSettled), PAUSE);
    });
    const on = (type: string, selector: string, listen: (event: Event) => void) =>
      this.querySelector(selector)?.addEventListener(type, listen);
    on("submit", "form", (event) => this.commit(event));
    on("change", ".search-filters", () => this.change({ choice: readChoice(this.pick("filters")) }, true));
    on("change", "[name=sort]", () => this.change({ sort: this.sort.value as SearchState["sort"] }, true));
    on("click", ".search-more", () => void this.showMore());
    on("click", ".search-failure button", () => void this.update());
    on("change", "[name=keep]", ({ target }) => {
      keepRecent((target as HTMLInputElement).checked);
      this.showStart(true);
    });
    this.addEventListener("click", (event) => this.followLink(event));
    this.addEventListener("keydown", (event) => this.moveFocus(event));
    if (this.hasAddress) {
      const isWide = matchMedia("(min-width: 60rem)").matches;
      this.querySelector("details")?.toggleAttribute("open", isWide);
      // Where the filters stand beside the results, the keyboard meets the results first.
      if (isWide) this.pick("body").append(this.pick("tools"));
      addEventListener("popstate", () => this.restore());
    }
    this.restore();
    if (this.hasAddress && this.state.query === "") this.input.focus();
  }

  private pick(name: string): HTMLElement {
    return this.querySelector(`.search-${name}`) as HTMLElement;
  }

  private restore(): void {
    const typed = this.turn === 0 ? this.input.value : "";
    this.state = parseAddress(this.hasAddress ? location.search : "");
    this.sort.value = this.state.sort;
    this.isSettled = true;
    // What was typed before this script arrived is not lost.
    if (this.state.query === "" && typed !== "") this.change({}, false);
    else {
      this.input.value = this.state.query;
      void this.update();
    }
  }

  /** Puts a text into the field and searches it. */
  private ask(query: string): void {
    this.input.value = query;
    this.input.focus();
    this.change({}, true);
  }

  private change(changes: Partial<SearchState>, isNewEntry: boolean): void {
    clearTimeout(this.timer);
    this.state = { ...this.state, query: this.input.value, ...changes };
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
  private commit(event: Event): void {
    addRecent(this.input.value);
    if (!this.hasAddress) return;
    event.preventDefault();
    this.change({}, this.isSettled);
    this.isSettled = true;
  }

  private async update(): Promise<void> {
    const { state } = this;
    const turn = ++this.turn;
    const isCurrent = () => turn === this.turn;
    const isEmpty = state.query.trim() === "" && !isNarrowed(state.choice);
    if (this.hasAddress) document.title = [state.query.trim(), this.pageTitle].filter(Boolean).join(" · ");
    this.showStart(isEmpty);
    if (isEmpty) {
      this.clear();
      this.pick("browse").hidden = false;
      return;
    }
    if (!this.list) this.pick("status").textContent = strings.searchResults.loading;
    try {
      const index = await loadIndex();
      const results = await findResults(state, index);
      const template = this.querySelector("template") as HTMLTemplateElement;
      const context = { marks: results.answer.marks, template };
      const list = createResultList(results.records, index, context);
      const closest = createResultList(results.closest, index, { ...context, isClosest: true });
      await Promise.all([list.grow(), closest.grow(), isNarrowed(state.choice) && results.loadFacets()]);
      if (!isCurrent()) return;
      this.show(results, list, closest);
      const facets = await results.loadFacets();
      if (!isCurrent()) return;
      showFacets(this.pick("filters"), facets);
      showChosen(this.pick("chosen"), facets, state.choice, (choice) => {
        this.change({ choice }, true);
        this.querySelector("summary")?.focus();
      });
      // A search that stands for a while is one to come back to.
      setTimeout(() => {
        if (isCurrent()) this.isSettled = true;
      }, SETTLING);
    } catch (error) {
      if (isCurrent()) this.fail(error);
    }
  }

  private show(results: Results, list: ResultList, closest: ResultList): void {
    const { answer, total } = results;
    const notes = describeAnswer(results, this.state.query, (query) => this.ask(query));
    const also = createNote(strings.searchResults.also);
    this.list = list;
    this.clear(describeCount(results));
    this.pick("output").append(...createJumps(results.jumps), ...notes, list.element);
    if (total > 0 && results.closest.length > 0) this.pick("output").append(also);
    this.pick("output").append(closest.element);
    this.pick("browse").hidden = total > 0;
    this.pick("more").hidden = !list.hasMore();
    this.pick("sort").hidden = total < 2;
    this.pick("tools").hidden = total < 2 && !isNarrowed(this.state.choice);
    const keep = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest("a"))) return;
      storeMarks(answer.marks);
      addRecent(this.state.query);
    };
    for (const { element } of [list, closest]) element.addEventListener("click", keep);
  }

  private async showMore(): Promise<void> {
    const first = await this.list?.grow();
    this.pick("more").hidden = !this.list?.hasMore();
    first?.querySelector("a")?.focus();
  }

  private clear(status = ""): void {
    this.pick("status").textContent = status;
    this.pick("output").replaceChildren();
    this.pick("output").removeAttribute("aria-busy");
    for (const name of ["sort", "tools", "browse", "failure", "more"]) this.pick(name).hidden = true;
  }

  private fail(error: unknown): void {
    console.warn("Search failed", error);
    forgetIndex();
    this.clear(strings.searchResults.failure);
    this.pick("failure").hidden = false;
  }

  /** What can be asked, and what was. */
  private showStart(isWanted: boolean): void {
    this.pick("start").hidden = !isWanted;
    const recent = listRecent();
    const keep = this.querySelector<HTMLInputElement>("[name=keep]");
    if (keep) keep.checked = recent !== null;
    const links = (recent ?? []).map((query) => {
      const href = `${base}search/?${new URLSearchParams({ q: query })}`;
      return create("li", {}, create("a", { href, "data-query": query }, query));
    });
    this.pick("recent").replaceChildren(...links);
    this.pick("recent").hidden = links.length === 0;
  }

  /** What can be asked are links to the search page; where a panel is at hand, it answers. */
  private followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-query]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.ask(link.dataset["query"] ?? "");
  }

  /** Arrows lead from the field to the results and back. */
  private moveFocus(event: KeyboardEvent): void {
    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops: (Element | null)[] = [this.input, ...this.querySelectorAll(".search-results a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + direction];
    if (direction === 0 || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (next instanceof HTMLElement) next.focus();
  }
}

/** Milliseconds between the last key and a search: a fast typist's keys become one. */
const PAUSE = 20;
/** Milliseconds after which a search counts as meant. */
const SETTLING = 1200;
