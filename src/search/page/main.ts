import { openDialog } from "./dialog.ts";
import { showMarks } from "./marks.ts";
import { loadStyles } from "./styles.ts";

/** What the opener on every page calls, once a reader wants something of it. */
export { openDialog };

/** Shows the words that led to this page. */
export async function openMarks(): Promise<void> {
  loadStyles();
  showMarks();
}
