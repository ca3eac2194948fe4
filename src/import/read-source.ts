import { parse } from "smol-toml";
import { parseDocument } from "yaml";
import { decodeText, findUtf16 } from "../check/content-file.ts";
import { isRecord } from "../wrapup/front-matter.ts";

/**
 * Reads a document's bytes: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252. Lines end in `\n`; the
 * notes say what had to be guessed.
 */
export function readSource(bytes: Uint8Array): { text: string; notes: string[] } {
  const [text, notes] = decode(bytes);
  return { text: text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), notes };
}

function decode(bytes: Uint8Array): [text: string, notes: string[]] {
  if (findUtf16(bytes)) return [decodeText(bytes), ["read as UTF-16"]];
  try {
    return [new TextDecoder("utf-8", { fatal: true }).decode(bytes), []];
  } catch {
    return [new TextDecoder("windows-1252").decode(bytes), ["not UTF-8: read as Windows-1252"]];
  }
}

/** A document in its two parts. */
export interface SplitSource {
  /** The keys of the front matter; empty without one. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly hasFrontMatter: boolean;
  readonly body: string;
  /** Why the front matter could not be read, if it could not. */
  readonly problem: string | null;
}

const FENCED = /^(---|\+\+\+|;;;)[ \t]*\n([\s\S]*?)\n?^\1[ \t]*(?:\n|$)/m;

/** Splits a document into front matter (YAML, TOML, or JSON between `;;;`) and body. */
export function splitSource(text: string): SplitSource {
  const match = FENCED.exec(text);
  if (match?.index !== 0) return { values: {}, hasFrontMatter: false, body: text, problem: null };
  const [whole, fence, written = ""] = match;
  const source = { hasFrontMatter: true, body: text.slice(whole.length) };
  try {
    return { ...source, values: fence === "+++" ? parseToml(written) : parseYaml(written), problem: null };
  } catch (error) {
    return { ...source, values: {}, problem: error instanceof Error ? error.message : String(error) };
  }
}

function parseYaml(text: string): Record<string, unknown> {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  const values: unknown = document.toJS({ maxAliasCount: 20 });
  return isRecord(values) ? values : {};
}

/** Dates become text, as they are in YAML. */
function parseToml(text: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(parse(text)));
}
