import { showMarks } from "./marks.ts";
import { forgetIndex, loadIndex } from "./open-index.ts";
import { SearchPanel } from "./search-panel.ts";

customElements.define("search-panel", SearchPanel);
showMarks();

/** Opens the index for somebody who is about to search. What fails is tried again when they do. */
export function warm(): void {
  loadIndex().catch(forgetIndex);
}
