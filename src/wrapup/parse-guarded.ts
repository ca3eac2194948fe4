import type { Root } from "mdast";
import type { Reporter } from "./diagnostics.ts";
import { DEEPEST, findTangle, findTooDeep } from "./nesting.ts";
import { parseMarkdown } from "./syntax.ts";

/** In characters; ten times the longest wrap-up we know. */
const LONGEST_FILE = 262_144;

/** The syntax tree of a contributed file; `null`, and an error, for one that would take too much time or stack. */
export function parseGuarded(source: string, reporter: Reporter): Root | null {
  if (source.length > LONGEST_FILE) {
    reporter.error(
      "file-too-large",
      undefined,
      `The file has ${source.length} characters; ${LONGEST_FILE} are the most.`,
      "Keep pictures in files of their own, and link to long logs and listings.",
    );
    return null;
  }
  const tangle = findTangle(source);
  const tree = tangle ? null : parseMarkdown(source);
  const place = tree ? findTooDeep(tree) : tangle;
  if (place) {
    reporter.error(
      "nested-too-deep",
      place,
      `Quotes, lists, brackets or HTML are nested too deep here (more than ${DEEPEST} levels), or never closed.`,
      "Take some of the levels out, close what is open, or break long listings up with blank lines.",
    );
    return null;
  }
  return tree;
}
