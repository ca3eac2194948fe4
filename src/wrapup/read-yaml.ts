import type { Yaml } from "mdast";
import { Document, parseDocument } from "yaml";
import type { Reporter } from "./diagnostics.ts";
import { describeYamlError } from "./yaml-errors.ts";
import { placeInFile } from "./yaml-places.ts";

/** A block of YAML with its value; `value` is `undefined` where it cannot be read, which is reported. */
export interface ReadYaml {
  readonly document: Document;
  readonly value: unknown;
}

/** In characters and lines: the parser needs the square of their number for some. */
const LONGEST = 65_536;
const MOST_LINES = 2000;
const LONGEST_LINE = 8192;
/** Lists and maps inside of each other. */
const DEEPEST = 50;
/** A few aliases are fine, a bomb of them is not. */
const MOST_ALIASES = 20;
/** Findings about one block; whoever mends ten runs the check again. */
const MOST_ERRORS = 10;

/**
 * Reads YAML that anybody may have written. Never throws.
 *
 * @param node the front matter, or a whole file as such a node
 */
export function readYaml(node: Yaml | undefined, reporter: Reporter): ReadYaml {
  const text = node?.value ?? "";
  const report = (offset: number, message: string, hint: string): void =>
    reporter.error("yaml-syntax", placeInFile(node, offset), message, hint);
  const nothing = { document: new Document(), value: undefined };
  const tangle = findTangle(text);
  if (tangle !== null) {
    report(tangle, "This is more YAML than the archive reads.", "Make it shorter and flatter.");
    return nothing;
  }
  try {
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: "error" });
    const quoted = findTypographicQuotes(text);
    for (const { offset, right } of quoted)
      reporter.error(
        "quotes-typographic",
        placeInFile(node, offset),
        "Typographic quotes are letters to YAML: they would be shown as a part of the value.",
        `Write straight ones: \`${right}\`.`,
      );
    for (const error of selectErrors(document)) {
      const { line } = placeInFile(node, error.pos[0]);
      if (quoted.some(({ offset }) => placeInFile(node, offset).line === line)) continue;
      const { message, hint } = describeYamlError(error);
      report(error.pos[0], message, hint);
    }
    if (document.errors.length > 0) return { document, value: undefined };
    return { document, value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(
      0,
      `The YAML cannot be read: ${reason}.`,
      "Write values out instead of repeating them with `&` and `*`.",
    );
    return nothing;
  }
}

/** The offset where YAML is too long or too deep to be read; `null` for any sensible block. */
function findTangle(text: string): number | null {
  if (text.length > LONGEST) return LONGEST;
  let [offset, open] = [0, 0];
  for (const [index, line] of text.split("\n").entries()) {
    const marks = /^(?:\s*[-?:](?=\s))*/.exec(line)?.[0].match(/[-?:]/g)?.length ?? 0;
    for (const bracket of line.match(/[[\]{}]/g) ?? [])
      open = Math.max(0, open + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (index >= MOST_LINES || line.length > LONGEST_LINE || Math.max(marks, open) > DEEPEST) return offset;
    offset += line.length + 1;
  }
  return null;
}

/** Values that stand in typographic quotes. */
function findTypographicQuotes(text: string): { offset: number; right: string }[] {
  return [...text.matchAll(TYPOGRAPHIC)].map((match) => ({
    offset: match.index + (match[1] ?? "").length,
    right: `"${match[2]}"`,
  }));
}

const TYPOGRAPHIC = /^((?: *- )? *(?:[\w-]+: +)?)[“”„‟«»‘’‚](.*)[“”‟«»‘’]$/gm;

/** A tab makes errors of all that follows it. */
function selectErrors({ errors }: Document): Document["errors"] {
  const tab = errors.find(({ code }) => code === "TAB_AS_INDENT");
  return tab ? [tab] : errors.slice(0, MOST_ERRORS);
}
