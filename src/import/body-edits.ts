import type { Heading, Nodes, Root } from "mdast";
import type { Conventions } from "../wrapup/conventions.ts";
import { findHeadingRole } from "../wrapup/labels.ts";
import { inlineText } from "../wrapup/syntax.ts";

/** A stretch of a text, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with its edits made; they do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return pieces.join("") + text.slice(end);
}

/** Where a node stands in its text. */
export function offsetsOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** The headings of a body that are in no list or quote. */
export function listHeadings({ children }: Root): Heading[] {
  return children.filter((block): block is Heading => block.type === "heading");
}

/** What changes the depth of a heading; depths beyond the sixth are the sixth. */
export function createDepthEdit(body: string, heading: Heading, depth: number): Edit {
  const [start, end] = offsetsOf(heading);
  const written = body.slice(start, end);
  const marks = "#".repeat(Math.min(depth, 6));
  // A title above a line of `=` or `-` may have several lines.
  const text = written.startsWith("#")
    ? written.replace(/^#+/, marks)
    : `${marks} ${written.replace(/\n[^\n]*$/, "").replace(/\s*\n\s*/g, " ")}`;
  return { start, end, text };
}

/**
 * A body in which at most the event's name is a `#`: every other becomes `##`, and what is below it moves along.
 *
 * @param title what the front matter calls the event
 */
export function lowerRepeatedTitles(
  body: string,
  tree: Root,
  title: string,
  conventions: Conventions,
): string {
  const headings = listHeadings(tree);
  const tops = headings.filter(({ depth }) => depth === 1);
  const [first, second] = tops;
  if (!first || !second) return body;
  const words = inlineText(first.children);
  const namesEvent =
    findHeadingRole(words, conventions) === "topic" && (title === "" || sharesWord(words, title));
  const from = headings.indexOf(namesEvent ? second : first);
  return applyEdits(
    body,
    headings.slice(from).map((heading) => createDepthEdit(body, heading, heading.depth + 1)),
  );
}

function sharesWord(one: string, other: string): boolean {
  const words = other.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.some((word) => one.toLowerCase().includes(word));
}
