import { repairText } from "../import/repair-text.ts";
import { createPlaceFinder, type Place, type Reporter } from "../wrapup/diagnostics.ts";
import type { CheckContext } from "./check-files.ts";
import { type ContentFile, findFileRole, findUtf16 } from "./content-file.ts";
import { blankNodes } from "./read-wrapup-file.ts";

/** Bytes that are no UTF-8, characters that were lost, characters that hide text. */
export function checkEncoding({ path, kind, bytes }: ContentFile, reporter: Reporter): void {
  const role = findFileRole(path);
  if (kind !== "file" || (role !== "wrapup" && role !== "thread" && role !== "page")) return;
  const utf16 = findUtf16(bytes);
  if (utf16)
    reporter.error(
      "encoding-invalid",
      `The file is ${utf16.slice(0, 6).toUpperCase()}, which code hosts take for no text.`,
      "Save the file with the encoding UTF-8.",
    );
  else {
    // The site's own pages show damaged text as examples.
    checkBytes(bytes, role === "page", reporter);
    if (role !== "page") checkHiddenCharacters(new TextDecoder().decode(bytes), reporter);
  }
}

const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const LOST = "\uFFFD";

/**
 * Reports the U+FFFD that the file itself holds, and in each line the first place whose bytes are no UTF-8, which
 * decoding makes a U+FFFD of.
 */
function checkBytes(bytes: Uint8Array, showsDamage: boolean, reporter: Reporter): void {
  const text = lenient.decode(bytes);
  const placeAt = createPlaceFinder(text);
  let [start, offset] = [0, 0];
  for (let index = text.indexOf(LOST); index >= 0; index = text.indexOf(LOST, start)) {
    offset += Buffer.byteLength(text.slice(start, index));
    if (isLost(bytes, offset)) {
      if (!showsDamage && text[index - 1] !== LOST)
        reporter.error(
          "text-lost",
          "A character is lost here: � stands for something that a program could not read.",
          "Write what belongs here; the original document shows it.",
          placeAt(index),
        );
      [start, offset] = [index + 1, offset + 3];
    } else {
      reportInvalid(bytes[offset] ?? 0, placeAt(index), reporter);
      start = text.indexOf("\n", index);
      if (start < 0) return;
      offset = bytes.indexOf(0x0a, offset);
    }
  }
}

/** Whether U+FFFD itself stands at an offset. */
function isLost(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
}

function reportInvalid(byte: number, place: Place, reporter: Reporter): void {
  const character = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  reporter.error(
    "encoding-invalid",
    `The byte 0x${byte.toString(16).toUpperCase()} is not UTF-8; in Windows-1252 it is "${character}".`,
    "Save the file with the encoding UTF-8.",
    place,
  );
}

/** Longer files are refused anyway; to find out what each of their characters was takes time. */
const LONGEST_REPAIR = 1_000_000;

/** Text that was misread; code may show it. One finding for each line: a garbled document is garbled everywhere. */
export function checkGarbledText(
  { wrapup, options }: Pick<CheckContext, "wrapup" | "options">,
  reporter: Reporter,
): void {
  const { source, tree, placeAt } = wrapup;
  if (source.length > LONGEST_REPAIR) return;
  const { runs, misreadAs } = repairText(blankNodes(source, tree, /^(?:code|inlineCode)$/));
  const file = options.folder + wrapup.path;
  let reported = 0;
  for (const { offset, written, repaired } of runs) {
    const place = placeAt(offset);
    if (reported === place.line) continue;
    reported = place.line;
    const meaning = repaired.includes("\uFFFD") ? "a part of it is lost" : `it stands for "${repaired}"`;
    reporter.error(
      "text-garbled",
      `"${written}" was UTF-8 before a program read it as ${misreadAs}: ${meaning}.`,
      `Mend the whole file with \`npm run import -- --force ${file}\`.`,
      place,
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
      `The invisible character U+${code} stands here.`,
      "Remove it: readers cannot see it, and it may show text in another order than it is written.",
      { line: index + 1, column: match.index + 1 },
    );
  });
}
