import type { Root } from "mdast";
import type { Conventions } from "../wrapup/conventions.ts";
import { createPlaceFinder, type Place } from "../wrapup/diagnostics.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { readWrapup } from "../wrapup/parse-wrapup.ts";
import { lowerRepeatedTitles } from "./body-edits.ts";
import { removeGeneratorMarkup } from "./generator-markup.ts";
import { readSource, splitSource } from "./read-source.ts";
import { type LostCharacter, repairText } from "./repair-text.ts";

export interface SourceDocument {
  /** With forward slashes, in the same form as the tree's paths. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A document that can be imported, read as far as it says something about itself. */
export interface ReadDocument {
  readonly kind: "document";
  readonly path: string;
  /** Its front matter. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What its front matter calls it, and by which key; `""` for nothing. */
  readonly title: string;
  readonly titleKey: string;
  /** Without the markup of other generators, and with one `#` at most. */
  readonly body: string;
  readonly tree: Root;
  /** The body as the archive's parser understands it. */
  readonly event: Event;
  readonly topics: readonly Topic[];
  /** Whether it has no front matter, and nothing of Markdown in its body. */
  readonly isPlainText: boolean;
  /** What was done, in words. */
  readonly notes: readonly string[];
  /** Places of characters that are gone, in the source's order. */
  readonly lost: readonly LostCharacter[];
}

export interface RefusedDocument {
  readonly kind: "refused";
  readonly path: string;
  readonly reason: string;
}

/** Reads a document: mends its text, takes its front matter off, and parses its body. */
export function readDocument(
  { path, bytes }: SourceDocument,
  conventions: Conventions,
): ReadDocument | RefusedDocument {
  const refuse = (reason: string): RefusedDocument => ({ kind: "refused", path, reason });
  if (NO_REPORT.test(path)) return refuse("a template, or a file about the repository");
  if (bytes.length > LARGEST)
    return refuse(`it is ${(bytes.length / 1_000_000).toFixed(1)} MB of text, which no wrap-up is`);
  const source = readSource(bytes);
  const repaired = repairText(source.text.replace(PICTURE_DATA, "$1"));
  const { values, hasFrontMatter, body: rawBody, problem } = splitSource(repaired.text);
  if (problem !== null) return refuse(`its front matter cannot be read: ${problem}`);
  const markup = removeGeneratorMarkup(rawBody, path.endsWith(".mdx"));
  const parse = (body: string) => readWrapup(body, { id: "import", file: path, conventions });
  const asWritten = parse(markup.body);
  const refusal = asWritten.wrapup.diagnostics.find(({ code }) => REFUSALS.has(code));
  if (refusal) return refuse(refusal.message.replace(/\.$/, ""));
  const titleKey = TITLE_KEYS.find((key) => isWords(values[key])) ?? "title";
  const title = isWords(values[titleKey]) ? values[titleKey].trim() : "";
  const body = lowerRepeatedTitles(markup.body, asWritten.tree, title, conventions);
  const { wrapup, tree } = body === markup.body ? asWritten : parse(body);
  return {
    kind: "document",
    path,
    values,
    title,
    titleKey,
    body,
    tree,
    event: wrapup.event,
    topics: wrapup.topics,
    isPlainText: !hasFrontMatter && isPlainText(tree),
    notes: [
      ...source.notes,
      ...describeRepair(repaired),
      ...markup.notes,
      ...(body === markup.body
        ? []
        : ["repeated `#` headings became `##`, and those below them moved along"]),
    ],
    lost: [...repaired.lost, ...findMarks(source.text).map((place) => ({ ...place, candidates: [] }))].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    ),
  };
}

/** Places of U+FFFD, from 1. */
export function findMarks(text: string): Place[] {
  const placeAt = createPlaceFinder(text);
  return [...text.matchAll(/\uFFFD/g)].map(({ index }) => placeAt(index));
}

const NO_REPORT =
  /(?:^|\/)(?:_?templates?(?:\/(?:readme|index))?|contributing|code[-_]of[-_]conduct|licen[cs]e|changelog)\.\w+$/i;

/** In bytes; the longest wrap-up we know has 30,000, but exported documents hold their pictures. */
const LARGEST = 50_000_000;
/** A picture in the text itself, whose bytes nothing here can use. */
const PICTURE_DATA = /((?:\]\(<?|\]: *<?|src=["']?)data:image\/[\w.+-]*);base64,[^\s"'()<>]*/gi;

/** What the parser does not read, nothing else here should. */
const REFUSALS = new Set(["file-too-large", "nested-too-deep"]);

/** How generators call a page's title, the most frequent first. */
const TITLE_KEYS = ["title", "subject", "name", "heading", "project_title"];

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
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

function describeRepair({ misreadAs, runs, restored }: ReturnType<typeof repairText>): string[] {
  if (misreadAs === null) return [];
  const note = `UTF-8 that was read as ${misreadAs}: ${runs.length} places mended`;
  return [restored > 0 ? `${note}, ${restored} characters with missing bytes restored` : note];
}
