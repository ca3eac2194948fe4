import { isUtf8 } from "node:buffer";

/** A single-byte encoding as which UTF-8 is misread in practice. */
export interface CodePage {
  /** How people call it. */
  readonly name: string;
  /** The byte of each character beyond ASCII. */
  readonly byteByCharacter: ReadonlyMap<string, number>;
  /** Bytes without a character of their own: strict decoders drop them. */
  readonly undefinedBytes: readonly number[];
}

/** The code pages, the most frequent first. */
export const codePages: readonly CodePage[] = [
  createCodePage("windows-1252", "Windows-1252"),
  createCodePage("windows-1254", "Windows-1254"),
  createCodePage("macintosh", "Mac Roman"),
];

function createCodePage(encoding: string, name: string): CodePage {
  const upperHalf = Array.from({ length: 128 }, (_, index) => index + 128);
  const characters = [...new TextDecoder(encoding).decode(Uint8Array.from(upperHalf))];
  const byteByCharacter = new Map(characters.map((character, index) => [character, index + 128]));
  // Where a page has no character, the decoder of the web platform gives the control code of that number.
  const undefinedBytes = upperHalf.filter(
    (byte) => byte < 0xa0 && byteByCharacter.get(String.fromCodePoint(byte)) === byte,
  );
  return { name, byteByCharacter, undefinedBytes };
}

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

/** Reads a run of characters beyond ASCII as the bytes that a code page gives them. */
export function readGarbledRun(run: string, { byteByCharacter }: CodePage): GarbledToken[] {
  const characters = [...run];
  const bytes = characters.map((character) => byteByCharacter.get(character) ?? 0);
  const tokens: GarbledToken[] = [];
  for (let index = 0; index < characters.length; ) {
    const length = sequenceLength(bytes[index] ?? 0);
    let end = index + 1;
    while (end < index + length && isContinuation(bytes[end] ?? 0)) end += 1;
    const sequence = bytes.slice(index, end);
    const written = characters.slice(index, end).join("");
    const text = length > 1 && sequence.length === length ? decodeSequence(sequence) : null;
    if (text !== null) tokens.push({ kind: "whole", written, text });
    else if (isTruncated(sequence, length))
      tokens.push({ kind: "gap", written, bytes: sequence, missing: length - sequence.length });
    else {
      end = index + 1;
      tokens.push({ kind: "other", written: characters[index] ?? "" });
    }
    index = end;
  }
  return tokens;
}

/** The character of a complete UTF-8 sequence; `null` for what is none, and for control codes. */
export function decodeSequence(bytes: readonly number[]): string | null {
  const buffer = Buffer.from(bytes);
  return isUtf8(buffer) && !/^\p{Cc}$/u.test(buffer.toString()) ? buffer.toString() : null;
}

/** A lone letter such as `é` or `ğ` is a letter. `ğŸ`, `ï¸`, `â€` and `Ã` are beginnings of something. */
function isTruncated(bytes: readonly number[], length: number): boolean {
  const [lead, second] = bytes;
  if (bytes.length >= length || length < 2) return false;
  return length === 2 ? lead === 0xc2 || lead === 0xc3 : second !== undefined;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
