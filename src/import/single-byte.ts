/** The single-byte encodings as which UTF-8 is misread in practice. */
export type SingleByteEncoding = "macintosh" | "windows-1252" | "windows-1254";

export interface CodePage {
  readonly encoding: SingleByteEncoding;
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

/** The bytes of a text in an encoding; `null` for each character that it does not have. */
export function encodeText(text: string, { byteByCharacter }: CodePage): (number | null)[] {
  return [...text].map((character) => byteByCharacter.get(character) ?? null);
}

function createCodePage(encoding: SingleByteEncoding, name: string): CodePage {
  const upperHalf = Array.from({ length: 128 }, (_, index) => index + 128);
  const characters = [...new TextDecoder(encoding).decode(Uint8Array.from(upperHalf))];
  const pairs = characters.map((character, index): [string, number] => [character, index + 128]);
  return {
    encoding,
    name,
    byteByCharacter: new Map(pairs),
    // Where a page has no character, the decoder of the web platform gives the control code of that number.
    undefinedBytes: pairs
      .filter(([character, byte]) => character.codePointAt(0) === byte && byte < 0xa0)
      .map(([, byte]) => byte),
  };
}
