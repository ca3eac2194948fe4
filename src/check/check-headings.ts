import type { Heading } from "mdast";
import { visit } from "unist-util-visit";
import type { Reporter } from "../wrapup/diagnostics.ts";
import { inlineText } from "../wrapup/syntax.ts";
import type { CheckContext } from "./check-files.ts";
import { findFileRole } from "./content-file.ts";

/** Several lines or a sentence, above the line of hyphens that makes a heading of it; titles have longer lines. */
const UNDERLINED_TEXT = /(?:\n.*\n[ >]*-+|[.!?…:;,] *\n[ >]*-{1,3}) *$/;

/** Headings that skip a level, are empty, were not meant as one, or name the event or thread a second time. */
export function checkHeadings({ wrapup }: Pick<CheckContext, "wrapup">, reporter: Reporter): void {
  let before: Heading | null = null;
  // The title of a thread stands in its front matter only.
  let hasTitle = findFileRole(wrapup.path) === "thread";
  visit(wrapup.tree, "heading", (heading) => {
    const { start, end } = heading.position ?? {};
    const title = inlineText(heading.children).trim();
    if (!/[\p{L}\p{N}]/u.test(title)) {
      reporter.warning(
        "heading-empty",
        title === ""
          ? "The heading has no words."
          : `The heading "${title}" has no words, so its address has none.`,
        "Give it a title, or remove it.",
        start,
      );
    }
    if (heading.depth === 1 && hasTitle) {
      reporter.warning(
        "heading-level",
        `"${title}" is a second \`#\` heading: only the page's title is one.`,
        "Write `##` in place of `#`.",
        start,
      );
    }
    hasTitle ||= heading.depth === 1;
    // The event's name is the page's heading, written or not.
    const depth = before?.depth ?? 1;
    if (heading.depth > depth + 1) {
      reporter.warning(
        "heading-level",
        `"${title}" has ${heading.depth} \`#\`, but the heading above it has ${before ? depth : "none"}.`,
        /^tags:/i.test(title)
          ? "Delete the line: tags of HackMD say nothing here."
          : `Write \`${"#".repeat(depth + 1)}\` in place of \`${"#".repeat(heading.depth)}\`.`,
        start,
      );
    }
    if (UNDERLINED_TEXT.test(wrapup.source.slice(start?.offset, end?.offset)))
      reporter.warning(
        "heading-underlined",
        "The line of `---` right below this text makes a heading of it.",
        "Leave a blank line above `---`, or delete it.",
        start,
      );
    before = heading;
  });
}
