import type { RecordSection } from "../record.ts";
import { joinReference, joinWords, tokenise } from "../words/tokens.ts";

/** A text in pieces, some of them to be marked. */
export type Piece = { readonly text: string; readonly isMarked: boolean };

interface Range {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The passage with the most different matched words; without any, the beginning of the prose. */
export function findExcerpt(sections: readonly RecordSection[], marks: ReadonlySet<string>) {
  let best: { label: string; text: string; from: number; score: number } | undefined;
  for (const { label, text: lines, isList } of sections) {
    const text = joinLines(lines);
    const ranges = findMarks(text, marks);
    for (const [at, { start }] of ranges.entries()) {
      const inside = ranges.slice(at).filter(({ end }) => end - start <= LENGTH - LEAD);
      const score = (new Set(inside.map(({ word }) => word)).size + inside.length / 100) / (isList ? 100 : 1);
      if (score > (best?.score ?? 0)) best = { label, text, from: start, score };
    }
    if (!isList) best ??= { label, text, from: 0, score: 0 };
  }
  if (!best) return null;
  const text = cut(best.text, best.from);
  return { label: best.label, pieces: markWords(text, marks) };
}

/** A text in pieces, every matched word marked. */
export function markWords(text: string, marks: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of findMarks(text, marks)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** Where matched words stand: plain words, and parts of compounds that match together. */
export function findMarks(text: string, marks: ReadonlySet<string>): Range[] {
  return tokenise(text).flatMap(({ start, end, parts }) => {
    const words = parts.map(({ word }) => word);
    const isWhole =
      parts.length > 1 && [joinWords(words), joinReference(words)].some((word) => marks.has(word));
    if (isWhole) return [{ start, end, word: words.join(" ") }];
    return parts.filter(({ word }) => marks.has(word));
  });
}

/** Lines without an end, such as those of a list, get a dot between them. */
function joinLines(text: string): string {
  return text.replace(/([^\s.,:;!?])\s*\n\s*/g, "$1 · ").replace(/\s+/g, " ");
}

/** About `LENGTH` letters around a place, from word to word. */
function cut(text: string, around: number): string {
  const earliest = Math.max(0, Math.min(around - LEAD, text.length - LENGTH));
  const start = earliest === 0 ? 0 : text.indexOf(" ", earliest) + 1;
  const isRest = start + LENGTH >= text.length;
  const end = isRest ? text.length : text.lastIndexOf(" ", start + LENGTH);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${isRest ? "" : " …"}`;
}

const LENGTH = 220;
/** How much stands before the first matched word. */
const LEAD = 60;
