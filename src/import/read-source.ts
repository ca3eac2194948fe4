import { decodeText, findUtf16 } from "../check/content-file.ts";

/** A document's text, and what had to be guessed to read it. */
export interface SourceText {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Reads a document's bytes: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252. Lines end in `\n`. */
export function readSource(bytes: Uint8Array): SourceText {
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
