import { Document, parseDocument, type YAMLError } from "yaml";
import { createPlaceFinder, type Reporter } from "./diagnostics.ts";
import { findPlaces, type Places } from "./yaml-places.ts";

/** What a block of YAML says, and where; `value` is `undefined` where it cannot be read, which is reported. */
export interface ReadYaml {
  readonly value: unknown;
  readonly places: Places;
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
 * @param line where it begins in its file
 */
export function readYaml(text: string, line: number, reporter: Reporter): ReadYaml {
  const placeAt = createPlaceFinder(text, { line, column: 1 });
  const report = (offset: number, message: string, hint: string): void =>
    reporter.error("yaml-syntax", message, hint, placeAt(offset));
  let document = new Document();
  const places = findPlaces(() => document, placeAt);
  const tangle = findTangle(text);
  if (tangle !== null) {
    report(tangle, "This is more YAML than the archive reads.", "Make it shorter and flatter.");
    return { value: undefined, places };
  }
  try {
    document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: "error" });
    const quoted = findTypographicQuotes(text);
    for (const { offset, right } of quoted)
      reporter.error(
        "quotes-typographic",
        "Typographic quotes are letters to YAML: they would be shown as a part of the value.",
        `Write straight ones: \`${right}\`.`,
        placeAt(offset),
      );
    for (const error of selectErrors(document)) {
      const { line } = placeAt(error.pos[0]);
      if (quoted.some(({ offset }) => placeAt(offset).line === line)) continue;
      report(error.pos[0], ...describeYamlError(error));
    }
    if (document.errors.length > 0) return { value: undefined, places };
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, places };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "Write values out instead of repeating them with `&` and `*`.";
    report(0, `The YAML cannot be read: ${reason}.`, hint);
    return { value: undefined, places };
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

/** Values that stand in typographic quotes, and hold no others: `„Garten“ und „Hack“` is quoted as it means. */
function findTypographicQuotes(text: string): { offset: number; right: string }[] {
  return [...text.matchAll(TYPOGRAPHIC)].map((match) => ({
    offset: match.index + (match[1] ?? "").length,
    right: `"${match[2]}"`,
  }));
}

const TYPOGRAPHIC = /^((?: *- )? *(?:[\w-]+: +)?)[“”„‟«»‘’‚]([^“”„‟«»‘‚]*)[“”‟«»‘’]$/gm;

/** A tab makes errors of all that follows it. */
function selectErrors({ errors }: Document): Document["errors"] {
  const tab = errors.find(({ code }) => code === "TAB_AS_INDENT");
  return tab ? [tab] : errors.slice(0, MOST_ERRORS);
}

/** What is wrong with a block of YAML, and what to do about it, in words for people who write no YAML. */
function describeYamlError({ code, message }: YAMLError): [message: string, hint: string] {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return [
        "The value holds a `: `, which begins a key of its own.",
        'Put the value into quotes: `title: "Hack Week: the first"`.',
      ];
    case "DUPLICATE_KEY":
      return ["This key stands here twice.", "Keep one of the two."];
    case "BAD_INDENT":
    case "MISSING_CHAR":
      return /flow|closing|end with|quote/i.test(message)
        ? [
            "A bracket, brace or quote is not closed before this place.",
            "Close every `[`, `{` and quote: `date: {start: 2030-01-14, end: 2030-01-18}`.",
          ]
        : [
            "The line is not indented like the ones that it belongs to.",
            "Begin the keys of one level in the same column; indent with two spaces.",
          ];
    case "TAB_AS_INDENT":
      return ["A tab stands where spaces must.", "Indent with two spaces."];
    case "UNEXPECTED_TOKEN":
    case "BAD_SCALAR_START":
      return [
        `The value begins with a character that means something else here: ${message}.`,
        "Put the value into quotes.",
      ];
    default:
      return [
        `This is not valid YAML: ${message}.`,
        "Quote values that hold `: ` or `#`, indent with spaces, and close every bracket and quote.",
      ];
  }
}
