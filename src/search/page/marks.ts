import { strings } from "../../site.config.ts";
import { create } from "./dom.ts";
import { findMarks } from "./excerpt.ts";
import { takeMarks } from "./store.ts";

/** Marks the words that led here, without changing the page's elements, and offers to take the marks away. */
export function showMarks(): void {
  const words = takeMarks();
  if (words.size === 0 || !("highlights" in CSS)) return;
  // Titles are large enough without, and what stands beside the text names other pages.
  const ranges = [...document.querySelectorAll("main .prose")].flatMap((text) => listRanges(text, words));
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  document.body.append(createBar(ranges));
}

/** Also the name in the style sheet. */
const NAME = "search";

function listRanges(root: Node, words: ReadonlySet<string>): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility()) continue;
    for (const { start, end } of findMarks(node.textContent ?? "", words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

function createBar(ranges: readonly Range[]): HTMLElement {
  const words = strings.searchResults;
  let at = -1;
  const next = create("button", { type: "button" }, words.next);
  const hide = create("button", { type: "button" }, words.hide);
  const bar = create(
    "aside",
    { class: "search-marks row", "aria-label": words.marks },
    create("span", { role: "status" }, words.marked(ranges.length)),
    next,
    hide,
  );
  const dismiss = () => {
    CSS.highlights.delete(NAME);
    bar.remove();
    removeEventListener("keydown", onKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) dismiss();
  };
  next.addEventListener("click", () => {
    at = (at + 1) % ranges.length;
    ranges[at]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  });
  hide.addEventListener("click", dismiss);
  addEventListener("keydown", onKey);
  return bar;
}
