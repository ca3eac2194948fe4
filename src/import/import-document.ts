import type { Root } from "mdast";
import type { Conventions } from "../wrapup/conventions.ts";
import { parseWrapup } from "../wrapup/parse-wrapup.ts";
import { inlineText, parseMarkdown } from "../wrapup/syntax.ts";
import { type PictureCopy, rewritePictures } from "./body-pictures.ts";
import { findEventMonth } from "./event-month.ts";
import { buildEventValues } from "./event-values.ts";
import { formatWrapup } from "./format-wrapup.ts";
import { removeGeneratorMarkup } from "./generator-markup.ts";
import { readSource } from "./read-source.ts";
import { repairText } from "./repair-text.ts";
import { splitSource } from "./source-front-matter.ts";

export interface SourceDocument {
  /** With forward slashes, in the same form as the tree's paths. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** Paths of all pictures of the source tree. */
  readonly pictures: readonly string[];
  readonly conventions: Conventions;
  /** Address of the front matter's JSON Schema. */
  readonly schema: string;
}

/** A place where text is gone. */
export interface LostPlace {
  /** In the source document: line and column, from 1. */
  readonly source: readonly [line: number, column: number];
  /** In the new file; `null` where the text went into no line of it. */
  readonly result: readonly [line: number, column: number] | null;
  /** What it may have been; empty where nothing is known. */
  readonly candidates: readonly string[];
}

export type ImportedDocument =
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "imported";
      /** Below the content folder. */
      readonly path: string;
      readonly markdown: string;
      readonly copies: readonly PictureCopy[];
      /** What was done, in words. */
      readonly notes: readonly string[];
      readonly lost: readonly LostPlace[];
    };

/** One document from elsewhere as a wrap-up of the archive. The words of its body stay as they are. */
export function importDocument(document: SourceDocument, options: ImportOptions): ImportedDocument {
  const size = document.bytes.length;
  if (size > LARGEST) return refuse(`it is ${(size / 1_000_000).toFixed(1)} MB of text, which no wrap-up is`);
  const source = readSource(document.bytes);
  const repaired = repairText(source.text);
  const { values, hasFrontMatter, body: rawBody, problem } = splitSource(repaired.text);
  if (problem !== null) return refuse(`its front matter cannot be read: ${problem}`);
  const markup = removeGeneratorMarkup(rawBody, document.path.endsWith(".mdx"));
  const { event, topics, diagnostics } = parseWrapup(`---\ntitle: untitled\n---\n${markup.body}`, {
    id: "import",
    file: document.path,
    conventions: options.conventions,
  });
  const refusal = diagnostics.find(({ code }) => REFUSALS.has(code));
  if (refusal) return refuse(refusal.message.replace(/\.$/, ""));
  const tree = parseMarkdown(rawBody);
  if (!hasFrontMatter && isPlainText(tree)) return refuse(PLAIN_TEXT);
  const title = typeof values["title"] === "string" ? values["title"].trim() : "";
  const month = findEventMonth({
    start: readStart(values) ?? event.dates?.start ?? null,
    titles: [title, event.heading ?? "", readHeading(tree)],
    path: document.path,
    weight: values["weight"],
  });
  if (month === null) return refuse(NO_MONTH);
  const {
    leftOut,
    facts,
    values: ownValues,
  } = buildEventValues(values, event, title || event.heading || month);
  const pictures = rewritePictures(markup.body, month, document.path, options.pictures);
  const markdown = formatWrapup(ownValues, pictures.body, options.schema);
  const fastTracks = topics.filter(({ kind }) => kind === "fast-track").length;
  return {
    kind: "imported",
    path: `events/${month}.md`,
    markdown,
    copies: pictures.copies,
    notes: [
      ...source.notes,
      ...describeRepair(repaired),
      ...markup.notes,
      ...(facts.length > 0 ? [`facts from the list: ${facts.join(", ")}`] : []),
      ...(leftOut.length > 0 ? [`front matter left out: ${leftOut.join(", ")}`] : []),
      ...("date" in ownValues ? [] : ["the event's first and last day are not in the document: add `date`"]),
      ...pictures.missing.map((path) => `no picture ${path} in the source tree: a comment keeps its place`),
      `${topics.length - fastTracks} topics, ${fastTracks} fast tracks`,
    ],
    lost: locateLosses(source.text, repaired.lost, markdown),
  };
}

/** In bytes; the longest wrap-up we know has 30,000. */
const LARGEST = 1_000_000;

/** What the parser does not read, nothing else here should. */
const REFUSALS = new Set(["file-too-large", "nested-too-deep"]);

const PLAIN_TEXT =
  "this is the text of a page, not its Markdown: headings, links and front matter are gone. Import the Markdown that the page was made of, or write the wrap-up with `npm run new`";
const NO_MONTH = "nothing says which month it is about: neither its dates, nor its title, nor its name";

function refuse(reason: string): ImportedDocument {
  return { kind: "refused", reason };
}

/** Whether nothing in the text is Markdown that a page copied as text would lack. */
function isPlainText({ children }: Root): boolean {
  return !children.some(
    (block) =>
      block.type === "heading" ||
      block.type === "list" ||
      block.type === "html" ||
      (block.type === "paragraph" &&
        block.children.some(({ type }) => type === "link" || type === "image" || type === "strong")),
  );
}

function readStart(values: Readonly<Record<string, unknown>>): string | null {
  const date = values["date"];
  const start = typeof date === "object" && date !== null && "start" in date ? date.start : null;
  return typeof start === "string" && /^\d{4}-\d{2}/.test(start) ? start : null;
}

function readHeading({ children }: Root): string {
  const first = children.find((block) => block.type === "heading");
  return first?.type === "heading" && first.depth === 1 ? inlineText(first.children) : "";
}

function describeRepair({ misreadAs, runs, restored }: ReturnType<typeof repairText>): string[] {
  if (misreadAs === null) return [];
  const note = `UTF-8 that was read as ${misreadAs}: ${runs.length} places mended`;
  return [restored > 0 ? `${note}, ${restored} characters with missing bytes restored` : note];
}

/** Losses are marked by U+FFFD in the new file, in the source's order. */
function locateLosses(
  source: string,
  lost: ReturnType<typeof repairText>["lost"],
  markdown: string,
): LostPlace[] {
  const marks = markdown
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(/\uFFFD/g)].map((match): [number, number] => [index + 1, match.index + 1]),
    );
  const old = source.split("\n").flatMap((line, index) =>
    [...line.matchAll(/\uFFFD/g)].map((match) => ({
      line: index + 1,
      column: match.index + 1,
      candidates: [],
    })),
  );
  return [...lost, ...old]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, candidates }, index) => ({
      source: [line, column],
      result: marks[index] ?? null,
      candidates,
    }));
}
