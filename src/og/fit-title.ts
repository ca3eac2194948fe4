import type { Typeface } from "./text-paths.ts";

/** A title in lines that fit. */
export interface FittedTitle {
  readonly lines: readonly string[];
  readonly size: number;
}

const SIZES = [84, 76, 68, 60, 54, 48, 43];
/** The distance of baselines, as a part of the size. */
export const LINE_HEIGHT = 1.14;

/** The largest size at which a title fits into a box; in the smallest it is cut between words, with an ellipsis. */
export function fitTitle(title: string, typeface: Typeface, width: number, height: number): FittedTitle {
  for (const size of SIZES) {
    const lines = breakLines(title, (text) => typeface.measure(text, size), width);
    if (lines && lines.length * size * LINE_HEIGHT <= height) return { lines, size };
  }
  const size = SIZES.at(-1) ?? 43;
  const most = Math.floor(height / (size * LINE_HEIGHT));
  const measure = (text: string): number => typeface.measure(text, size);
  const lines = breakLines(splitLongWords(title, measure, width), measure, width) ?? [title];
  return { lines: lines.length > most ? cut(lines.slice(0, most), measure, width) : lines, size };
}

/** Lines of about the same length, or `null` when a word is wider than a line. */
function breakLines(text: string, measure: (text: string) => number, width: number): string[] | null {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.some((word) => measure(word) > width)) return null;
  const fill = (limit: number): string[] => fillLines(words, " ", measure, limit);
  const { length } = fill(width);
  // The narrowest column with as many lines has no short last one.
  for (let limit = width * 0.6; limit < width; limit += width / 20) {
    const lines = fill(limit);
    if (lines.length <= length) return lines;
  }
  return fill(width);
}

/** Words that no line can hold, in pieces: after a hyphen, dot or slash where there is one. */
function splitLongWords(text: string, measure: (text: string) => number, width: number): string {
  const fits = (piece: string): boolean => measure(piece) <= width;
  return text
    .split(/\s+/)
    .flatMap((word) => {
      if (fits(word)) return [word];
      const pieces = word.split(/(?<=[-_./])/).flatMap((piece) => (fits(piece) ? [piece] : [...piece]));
      return fillLines(pieces, "", measure, width);
    })
    .join(" ");
}

function cut(lines: readonly string[], measure: (text: string) => number, width: number): string[] {
  const last = lines.at(-1) ?? "";
  const words = last.split(" ");
  while (words.length > 1 && measure(`${words.join(" ")} …`) > width) words.pop();
  let end = words.join(" ").replace(/[,;:–-]+$/, "");
  // A word as wide as the line loses its end.
  while (measure(`${end} …`) > width) end = end.slice(0, -1);
  return [...lines.slice(0, -1), `${end} …`];
}

/**
 * Fills lines with the pieces of a text, in order. A piece that is wider than a line has one of its own.
 *
 * @param joint what stands between two pieces of a line
 */
function fillLines(
  pieces: readonly string[],
  joint: string,
  measure: (text: string) => number,
  width: number,
): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${joint}${piece}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
