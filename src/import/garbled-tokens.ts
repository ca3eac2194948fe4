import { type CodePage, encodeText } from "./single-byte.ts";

/** A stretch of garbled text, one character of the original at a time. */
export type GarbledToken =
  /** A character that is whole. */
  | { readonly kind: "whole"; readonly written: string; readonly text: string }
  /** A character that lost some of its bytes. */
  | {
      readonly kind: "gap";
      readonly written: string;
      readonly bytes: readonly number[];
      readonly missing: number;
    }
  /** Nothing that was ever UTF-8. */
  | { readonly kind: "other"; readonly written: string };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads a run of characters beyond ASCII as the bytes that a code page gives them. */
export function readGarbledRun(run: string, page: CodePage): GarbledToken[] {
  const characters = [...run];
  const bytes = encodeText(run, page);
  const tokens: GarbledToken[] = [];
  for (let index = 0; index < characters.length; ) {
    const lead = bytes[index] ?? 0;
    const length = sequenceLength(lead);
    let end = index + 1;
    while (end < index + length && isContinuation(bytes[end])) end += 1;
    const sequence = bytes.slice(index, end) as number[];
    tokens.push(createToken(characters.slice(index, end).join(""), sequence, length));
    index = end;
  }
  return tokens.flatMap((token) => (token.kind === "other" ? splitOther(token) : [token]));
}

/** The character of a complete UTF-8 sequence; `null` for what is none, and for control codes. */
export function decodeSequence(bytes: readonly number[]): string | null {
  try {
    const text = utf8.decode(Uint8Array.from(bytes));
    return /^\p{Cc}$/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function createToken(written: string, bytes: readonly number[], length: number): GarbledToken {
  const text = length > 1 && bytes.length === length ? decodeSequence(bytes) : null;
  if (text !== null) return { kind: "whole", written, text };
  if (isTruncated(bytes, length)) return { kind: "gap", written, bytes, missing: length - bytes.length };
  return { kind: "other", written };
}

/** A lone letter such as `é` or `ğ` is a letter. `ğŸ`, `ï¸`, `â€` and `Ã` are beginnings of something. */
function isTruncated(bytes: readonly number[], length: number): boolean {
  const [lead, second] = bytes;
  if (bytes.length >= length || length < 2) return false;
  return length === 2 ? lead === 0xc2 || lead === 0xc3 : second !== undefined;
}

function splitOther({ written }: { readonly written: string }): GarbledToken[] {
  return [...written].map((character) => ({ kind: "other", written: character }));
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
}

function isContinuation(byte: number | null | undefined): boolean {
  return byte != null && byte >= 0x80 && byte < 0xc0;
}
