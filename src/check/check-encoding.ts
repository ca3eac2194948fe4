import { repairText } from "../import/repair-text.ts";
import { createPlaceFinder, type Place, type Reporter } from "../wrapup/diagnostics.ts";
import { findHidden, type Hidden } from "../wrapup/hidden-characters.ts";
import type { CheckContext } from "./check-files.ts";
import { type ContentFile, findFileRole, findUtf16 } from "./content-file.ts";
import { blankNodes } from "./read-wrapup-file.ts";

/** Bytes that are no UTF-8, and characters that were lost. */
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
  // The site's own pages show damaged text as examples.
  else checkBytes(bytes, role === "page", reporter);
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

/** Invisible characters, written or by reference; the first of a line counts. */
export function checkHiddenCharacters({ wrapup }: Pick<CheckContext, "wrapup">, reporter: Reporter): void {
  const { source, tree } = wrapup;
  // What the front matter says is looked at where it is read.
  const written = blankNodes(source, tree, /^yaml$/).split("\n");
  const prose = blankNodes(source, tree, /^(?:yaml|code|inlineCode)$/).split("\n");
  for (const [index, line] of written.entries()) {
    const hidden = findHidden(line) ?? findReference(prose[index] ?? "");
    if (!hidden) continue;
    reporter.warning(
      "text-hidden",
      `The invisible character ${hidden.name} stands here.`,
      "Remove it: readers cannot see it, and it may show text in another order than it is written.",
      { line: index + 1, column: hidden.index + 1 },
    );
  }
}

/** `&#x202E;`, `&#8238;`, and the names of those without a width. */
const REFERENCE =
  /&#x(?<hex>[\da-f]{1,6})|&#(?<decimal>\d{1,7})|&(?:ZeroWidthSpace|Negative\w+Space|NoBreak|InvisibleComma|InvisibleTimes|ApplyFunction|af|ic|it);/gi;

function findReference(line: string): Hidden | null {
  for (const { 0: name, index, groups: { hex, decimal } = {} } of line.matchAll(REFERENCE)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isHidden = Number.isNaN(code) || (code <= 0x10ffff && findHidden(String.fromCodePoint(code)));
    if (isHidden) return { index, name };
  }
  return null;
}
