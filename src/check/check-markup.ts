import { visit } from "unist-util-visit";
import { FRAME_SENTENCES } from "../import/new-wrapup.ts";
import type { Reporter } from "../wrapup/diagnostics.ts";
import type { CheckContext } from "./check-files.ts";
import { blankNodes, type CheckedWrapup } from "./read-wrapup-file.ts";

/** Markup that was meant as something and is text, and text of the frame that was meant to be replaced. */
export function checkMarkup({ wrapup }: Pick<CheckContext, "wrapup">, reporter: Reporter): void {
  for (const { code, severity = "error", pattern, describe } of RULES) {
    // The marks may stand in front matter and HTML, too.
    const text = code === "merge-conflict" ? blankNodes(wrapup.source, wrapup.tree, /^code$/) : wrapup.prose;
    for (const match of text.matchAll(pattern)) {
      const before = match.groups?.["before"] ?? "";
      reporter[severity](code, ...describe(match), wrapup.placeAt(match.index + before.length));
    }
  }
  checkBlocks(wrapup, reporter);
  checkFences(wrapup, reporter);
  checkHtmlEnds(wrapup, reporter);
  checkPlaceholders(wrapup, reporter);
}

interface Rule {
  readonly code: string;
  readonly severity?: "error" | "warning";
  readonly pattern: RegExp;
  readonly describe: (match: RegExpExecArray) => readonly [message: string, hint: string];
}

/** `[text](https://example.org/an address)` and `![text](a path.png)`; words alone are words, `(i.e. this)` too. */
const SPACED_ADDRESS =
  /(?<before>!?\[[^[\]\n]*\]\( {0,9})(?=[^()\n]*(?:\/|\.[a-zA-Z]{2}))(?<address>[^()\s<>"']+(?: +[^()\s<>"']+)+) *\)/g;

/** HackMD's size of a picture, behind its address: `a.png =300x200`. */
const PICTURE_SIZE = / +=[\d%]*x[\d%]*$/;

/** Tables of contents, attributes, notes and links that only other tools read. */
const OTHER_MARKUP = [
  /^[ \t]*(?:\[toc\]|\[\[_?toc_?\]\])[ \t]*$/,
  /\{: ?(?:toc\b|[.#]\w)[^{}\n]*\}/,
  // At the end of a heading.
  /\{#[\w:.-]+\}[ \t]*$(?<=^ {0,3}#{1,6} .*)/,
  /^[ \t]*:{3,} *[a-z{].*$/,
  /^(?:!!!|\?{3}\+?) (?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote|important)\b.*$/,
  /(?<![\w\\[!])\[\[[a-z][^[\]\n]*\]\](?![[(\]])/,
  // GitHub has five alerts; Obsidian more.
  /^ {0,3}>[ \t]*\[!(?!(?:note|tip|important|warning|caution)\])\w+\]/,
];

const RULES: readonly Rule[] = [
  {
    code: "front-matter-broken",
    // Where a file begins, its reader says what is wrong.
    pattern: /^---(?<=[^\n]\n+---)[ \t]*\n(?=(?:(?!---).+\n){0,20}title:)(?:(?!---).+\n)+---[ \t]*$/gm,
    describe: () => [
      "Front matter stands here once more: one file is one event.",
      "Move what follows to a file of its own, such as 2030-02.md, or delete this block.",
    ],
  },
  {
    code: "merge-conflict",
    // A row of an empty table is no mark, and a line of `=======` may underline a heading.
    pattern: /^[ \t]*(<{7}|>{7}|\|{7}(?= [^|\n]+$))(?: .*)?$/gm,
    describe: ([, mark = ""]) => [
      `\`${mark}\` is the mark of a merge conflict: two versions of the file meet here.`,
      "Keep the right lines, and delete those that begin with `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`.",
    ],
  },
  {
    code: "heading-space",
    pattern: /^ {0,3}(#{2,6})([^#\s].*)$/gm,
    describe: ([, marks = "", title = ""]) => [
      `\`${marks}${title}\` is no heading: the space behind \`${marks}\` is missing.`,
      `Write \`${marks} ${title}\`.`,
    ],
  },
  {
    code: "template-code",
    pattern: /\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}/g,
    describe: ([code]) => [
      `\`${code}\` is code for another generator: readers see it as it is.`,
      "Write Markdown in its place, or put it into backticks if it is meant to be read.",
    ],
  },
  {
    code: "markup-shown",
    severity: "warning",
    pattern: new RegExp(OTHER_MARKUP.map(({ source }) => source).join("|"), "gim"),
    describe: ([written]) => [
      `\`${written.trim()}\` is another tool's: readers see it as it is.`,
      "Write Markdown in its place, or delete it; put it into backticks if it is meant to be read.",
    ],
  },
  {
    code: "markup-shown",
    severity: "warning",
    pattern: /<(https?:\/\/[^\s<>|]+)\|([^<>\n]+)>/g,
    describe: ([written, address = "", text = ""]) => [
      `\`${written}\` is a link to Slack only.`,
      `Write \`[${text}](${address})\`.`,
    ],
  },
  {
    code: "link-reversed",
    pattern: /\(([^()\n]+)\)\[([^[\]\s^/]*\/[^[\]\s]*)\]/g,
    describe: ([written, text = "", address = ""]) => [
      `\`${written}\` is no link: round and square brackets changed places.`,
      `Write \`[${text}](${address})\`.`,
    ],
  },
  {
    code: "link-reversed",
    // The address is a link by itself, so nothing is lost.
    severity: "warning",
    pattern: /\[(https?:\/\/[^[\]\s]+)\]\(([^()\s./]+(?: +[^()\s./]+)+)\)/g,
    describe: ([, address = "", text = ""]) => [
      "Text and address of the link changed places.",
      `Write \`[${text}](${address})\`.`,
    ],
  },
  {
    code: "address-malformed",
    pattern: SPACED_ADDRESS,
    describe: ({ groups: { address = "" } = {} }) => [
      `The address "${address}" holds a space, so readers see brackets and address as text.`,
      `Write \`${address.replace(PICTURE_SIZE, "").replaceAll(" ", "%20")}\`${PICTURE_SIZE.test(address) ? ", without the size" : ""}.`,
    ],
  },
];

/** Addresses that hold a space, as they were meant. */
export function findSpacedAddresses({ prose }: CheckedWrapup): string[] {
  return [...prose.matchAll(SPACED_ADDRESS)].map(({ groups }) =>
    (groups?.["address"] ?? "").replace(PICTURE_SIZE, ""),
  );
}

/** Two lines between bars. */
const ROWS = /^[ \t>]*\|.*\|[ \t]*\n[ \t>]*\|.*\|[ \t]*$/m;
/** HTML whose text is no Markdown in any case. */
const NO_MARKDOWN = /<(?:!--|(?:pre|code|script|style|textarea|svg)\b)/i;
const MARKS = /(?<![\w*])\*\*[^\s*]|\]\([^\s)]|^[ \t]*(?:#{2,6}|[-*]) +\S/m;

/** Tables without their second line, and Markdown inside of HTML: readers see the marks of both. */
function checkBlocks({ tree, source }: CheckedWrapup, reporter: Reporter): void {
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    const report = (message: string, hint: string): void =>
      reporter.warning("markup-shown", message, hint, start);
    if (node.type === "paragraph" && ROWS.test(source.slice(start?.offset, end?.offset)))
      report(
        "These lines are no table: readers see their bars.",
        "Write `| --- | --- |` below the first, with as many cells as it has.",
      );
    if (node.type !== "html" || NO_MARKDOWN.test(node.value)) return;
    if (MARKS.test(node.value.replace(/<[^<>]*>/g, "<>")))
      report(
        "Markdown in the lines of HTML is text: readers see its marks.",
        "Leave a blank line between HTML and Markdown.",
      );
  });
}

/** A fence that is never closed shows all that follows as code, topics too. */
function checkFences({ tree, source }: CheckedWrapup, reporter: Reporter): void {
  visit(tree, "code", ({ position }) => {
    const lines = source.slice(position?.start.offset, position?.end.offset).split("\n");
    const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? "")?.[0];
    const last = lines
      .at(-1)
      ?.replace(/^[\s>]+/, "")
      .trimEnd();
    if (!fence || (lines.length > 1 && last?.startsWith(fence) && !last.replaceAll(fence.charAt(0), "")))
      return;
    reporter.error(
      "fence-unclosed",
      "This code block is never closed: all that follows is shown as code.",
      `Write ${fence} in a line of its own behind the code.`,
      position?.start,
    );
  });
}

/** What begins a block of HTML that goes on to its end (CommonMark 4.6), where more stands behind it. */
const HTML_OPENING = /^<(!--|\?|!\[CDATA\[|![a-z]+|(?:pre|script|style|textarea)(?=(?:\s[^>]*)?>\s*\S))/i;
const HTML_ENDS: ReadonlyMap<string, string> = new Map([
  ["!--", "-->"],
  ["?", "?>"],
  ["![CDATA[", "]]>"],
]);

/** Like a fence, a comment that is never closed takes in all that follows. */
function checkHtmlEnds({ tree }: CheckedWrapup, reporter: Reporter): void {
  visit(tree, "html", ({ value, position }) => {
    const [opening, name = ""] = HTML_OPENING.exec(value) ?? [];
    const end = HTML_ENDS.get(name) ?? (name.startsWith("!") ? ">" : `</${name}>`);
    if (!opening || value.toLowerCase().includes(end.toLowerCase())) return;
    reporter.error(
      "html-unclosed",
      `\`${opening}\` is never closed: all that follows belongs to it, headings too.`,
      `Write \`${end}\` where it ends, or \`\\${opening}\` for text.`,
      position?.start,
    );
  });
}

/** The frame's sentences stand alone, or after a bold label, which may be a bullet's. */
const BEFORE = /^\s*(?:[-*+]\s+)?(?:\*\*[^*]+\*\*\s*)?/;

/** Sentences of a new wrap-up's frame that nobody has replaced. */
function checkPlaceholders({ source }: CheckedWrapup, reporter: Reporter): void {
  for (const [index, line] of source.split("\n").entries()) {
    const [before = ""] = BEFORE.exec(line) ?? [];
    const rest = line.slice(before.length).trimEnd();
    const asked = FRAME_SENTENCES.find((sentence) => rest === sentence);
    if (asked === undefined) continue;
    reporter.warning(
      "text-placeholder",
      `"${asked}" is the frame's own text: nobody has replaced it.`,
      "Write what it asks for, or delete the line with its label.",
      { line: index + 1, column: before.length + 1 },
    );
  }
}
