import { isUtf8 } from "node:buffer";
import { repairText } from "../import/repair-text.ts";
import { createPlaceFinder, type Reporter } from "../wrapup/diagnostics.ts";
import { type ContentFile, findFileRole, findUtf16 } from "./content-file.ts";

/** Bytes that are no UTF-8, characters that were lost, text that was misread, characters that hide text. */
export function checkEncoding(
  { path, kind, bytes }: ContentFile,
  reporter: Reporter,
  { folder }: { readonly folder: string },
): void {
  const role = findFileRole(path);
  if (kind !== "file" || (role !== "wrapup" && role !== "thread" && role !== "page")) return;
  const utf16 = findUtf16(bytes);
  if (utf16) {
    reporter.error(
      "encoding-invalid",
      undefined,
      `The file is ${utf16.slice(0, 6).toUpperCase()}, which code hosts take for no text.`,
      "Save the file with the encoding UTF-8.",
    );
    return;
  }
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    const content = bytes.subarray(start, stop);
    checkBytes(content, line, reporter);
    if (role !== "page") checkLostCharacters(content, line, reporter);
    start = stop + 1;
  }
  // The site's own pages show damaged text as examples.
  if (role === "page") return;
  const text = new TextDecoder().decode(bytes);
  if (bytes.length <= LONGEST_REPAIR) checkGarbledText(text, `${folder}${path}`, reporter);
  checkHiddenCharacters(text, reporter);
}

/** Longer files are refused anyway; to find out what each of their characters was takes time. */
const LONGEST_REPAIR = 1_000_000;

const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** Reports each U+FFFD that the file itself holds, before the first byte that is no UTF-8. */
function checkLostCharacters(bytes: Uint8Array, line: number, reporter: Reporter): void {
  if (bytes.indexOf(0xef) < 0) return;
  const text = lenient.decode(bytes.subarray(0, validLength(bytes)));
  for (const { index } of text.matchAll(/\uFFFD+/g)) {
    reporter.error(
      "text-lost",
      { line, column: index + 1 },
      "A character is lost here: � stands for something that a program could not read.",
      "Write what belongs here; the original document shows it.",
    );
  }
}

/** Reports the first place of a line whose bytes are no UTF-8. */
function checkBytes(bytes: Uint8Array, line: number, reporter: Reporter): void {
  const length = validLength(bytes);
  if (length === bytes.length) return;
  const text = lenient.decode(bytes.subarray(0, length));
  const byte = bytes[length] ?? 0;
  const character = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  reporter.error(
    "encoding-invalid",
    { line, column: text.length + 1 },
    `The byte 0x${byte.toString(16).toUpperCase()} is not UTF-8; in Windows-1252 it is "${character}".`,
    "Save the file with the encoding UTF-8.",
  );
}

/** How many bytes from the start are sound UTF-8. */
function validLength(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return bytes.length;
  let [sound, broken] = [0, bytes.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isUtf8(bytes.subarray(0, characterStart(bytes, middle)))) sound = middle;
    else broken = middle;
  }
  return characterStart(bytes, sound);
}

/** The start of the character that a position may stand inside of. */
function characterStart(bytes: Uint8Array, position: number): number {
  let start = position;
  while (start > 0 && position - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** One finding for each line: a garbled document is garbled everywhere. */
function checkGarbledText(text: string, file: string, reporter: Reporter): void {
  const { runs, misreadAs } = repairText(text);
  const placeAt = createPlaceFinder(text);
  let reported = 0;
  for (const { offset, written, repaired } of runs) {
    const place = placeAt(offset);
    if (reported === place.line) continue;
    reported = place.line;
    const meaning = repaired.includes("\uFFFD") ? "a part of it is lost" : `it stands for "${repaired}"`;
    reporter.error(
      "text-garbled",
      place,
      `"${written}" was UTF-8 before a program read it as ${misreadAs}: ${meaning}.`,
      `Mend the whole file with \`npm run import -- --force ${file}\`.`,
    );
  }
}

/** Control characters, and marks that make text read in another order than it is written. The first of a line counts. */
const HIDDEN = /[[\p{Cc}--[\t\n\r]]\u202A-\u202E\u2066-\u2069]/v;

function checkHiddenCharacters(text: string, reporter: Reporter): void {
  if (text.search(HIDDEN) < 0) return;
  text.split("\n").forEach((content, index) => {
    const match = HIDDEN.exec(content);
    if (!match) return;
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    reporter.warning(
      "text-hidden",
      { line: index + 1, column: match.index + 1 },
      `The invisible character U+${code} stands here.`,
      "Remove it: readers cannot see it, and it may show text in another order than it is written.",
    );
  });
}
