import { openDialog } from "./dialog.ts";
import { showMarks } from "./marks.ts";
import { forgetIndex, loadIndex } from "./open-index.ts";
import { loadStyles } from "./styles.ts";

/** What the opener on every page calls, once a reader wants something of it. */
export { openDialog };

/** Opens the index for somebody who is about to search. What fails is tried again when they do. */
export function warm(base: string): void {
  loadIndex(base).catch(forgetIndex);
}

/** Shows the words that led to this page. */
export async function openMarks(): Promise<void> {
  loadStyles();
  showMarks();
}
