import type { Nodes, Root } from "mdast";
import type { Place, Reporter } from "./diagnostics.ts";
import { isParent, parseMarkdown } from "./syntax.ts";

/** In characters; ten times the longest wrap-up we know. */
const LONGEST_FILE = 262_144;

/** The syntax tree of a contributed file; `null`, and an error, for one that would take too much time or stack. */
export function parseGuarded(source: string, reporter: Reporter): Root | null {
  if (source.length > LONGEST_FILE) {
    const message = `The file has ${source.length} characters; ${LONGEST_FILE} are the most.`;
    const hint = "Keep pictures in files of their own, and link to long logs and listings.";
    reporter.error("file-too-large", message, hint);
    return null;
  }
  const tangle = findTangle(source);
  const tree = tangle ? null : parseMarkdown(source);
  const place = tree ? findTooDeep(tree) : tangle;
  if (place) {
    reporter.error(
      "nested-too-deep",
      `Quotes, lists, brackets or HTML are nested too deep here (more than ${DEEPEST} levels), or never closed.`,
      "Take some of the levels out, close what is open, or break long listings up with blank lines.",
      place,
    );
    return null;
  }
  return tree;
}

/** Quotes, lists and emphasis inside of each other; readers get lost long before. */
const DEEPEST = 50;

/**
 * Estimated work of about a second. micromark is quadratic in the unclosed emphasis, bracket and entity marks of one
 * paragraph, in the words behind an open bracket (GFM's autolinks), and in closing brackets that close nothing (its
 * footnotes). Fenced code is counted as well, because only
 * the parser could tell it apart; long tables and listings stay below this.
 */
const MOST_WORK = 100_000_000;

const CONTAINER_MARKS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const COSTLY_MARKS = /[[(*_~]|<[!?]|&#?\w+;/g;
/** Each may begin or end something: a paragraph of nothing else takes long, though not the square. */
const SLOW_MARKS = /[\\<>&!|`"']/g;
const LONG_RUN = /[\s:.,;(–—-]{100,}/g;
/** A blank line, or a bullet: that ends a paragraph wherever it stands. */
const PARAGRAPH_END = /^\s*$|^ {0,3}[-*+] +\S/;
/** Underlined headings, quotes and footnotes, each of which costs something for each before it. */
const SLOW_BLOCK = /^ {0,3}(?:=+[ \t]*$|-+[ \t]*$|>|\[\^)/;

/** Where a file has too many marks inside of each other to be parsed; `null` for any sensible file. */
function findTangle(source: string): Place | null {
  let [work, marks, slowMarks, words, closing, blocks] = [0, 0, 0, 0, 0, 0];
  for (const [index, line] of source.split(/\r\n|\n|\r/).entries()) {
    const place = { line: index + 1, column: 1 };
    const containers = CONTAINER_MARKS.exec(line)?.[0].match(/>|[-*+]|\d+/g)?.length ?? 0;
    if (containers > DEEPEST) return place;
    if (PARAGRAPH_END.test(line)) [marks, slowMarks, words, closing] = [0, 0, 0, 0];
    const before = { marks, slowMarks, words, closing, blocks };
    if (words > 0 || line.includes("[")) words += count(line, /[a-z\d]+/gi);
    marks += count(line, COSTLY_MARKS);
    slowMarks += count(line, SLOW_MARKS);
    closing = Math.max(0, closing + count(line, /\]/g) - count(line, /\[/g));
    if (SLOW_BLOCK.test(line)) blocks += 1;
    work += marks ** 2 - before.marks ** 2 + words ** 2 - before.words ** 2;
    work += (slowMarks ** 2 - before.slowMarks ** 2) / 4;
    work += 10 * Math.max(0, closing ** 2 - before.closing ** 2);
    work += 10 * (blocks ** 2 - before.blocks ** 2);
    if (containers > 10) work += 10 * containers ** 2;
    for (const [run] of line.matchAll(LONG_RUN)) work += 10 * run.length ** 2;
    if (work > MOST_WORK) return place;
  }
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The first node of a syntax tree that lies deeper than `DEEPEST`, raw HTML included, or `null`. */
function findTooDeep(tree: Nodes): Place | null {
  const pending: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  let [open, work] = [0, 0];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    if (node.type === "html") open = countOpenTags(node.value, open);
    // Elements that stay open are opened again in each paragraph behind them.
    work += open;
    if (depth > DEEPEST || open > DEEPEST || work > MOST_REOPENED) return node.position?.start ?? null;
    if (!isParent(node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      pending.push({ node: node.children[index] as Nodes, depth: depth + 1 });
    }
  }
  return null;
}

const MOST_REOPENED = 200_000;
const TAG = /<(\/?)([a-z][\w-]*)/gi;

/** Elements that hold nothing, or that the next of their kind closes. */
const FLAT_TAGS = new Set("area br col dd dt hr img input li option p source tbody td th tr wbr".split(" "));

/** How many elements are open behind some HTML; at its deepest where that is too deep. */
function countOpenTags(html: string, before: number): number {
  let open = before;
  for (const [, slash, name = ""] of html.matchAll(TAG)) {
    if (FLAT_TAGS.has(name.toLowerCase())) continue;
    open = Math.max(open + (slash ? -1 : 1), 0);
    if (open > DEEPEST) return open;
  }
  return open;
}
