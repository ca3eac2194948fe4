import { type GarbledToken, readGarbledRun } from "./garbled-tokens.ts";
import { createGapRestorer, type GapContext, type RestoredGap, type RestoreGap } from "./restore-gap.ts";
import { type CodePage, codePages } from "./single-byte.ts";

/** A stretch of garbled text in the input. Offsets, lines and columns count UTF-16 code units. */
export interface GarbledRun {
  readonly offset: number;
  readonly written: string;
  /** What it was; U+FFFD stands for each character that cannot be known. */
  readonly repaired: string;
}

/** A character that bytes are missing of, and that may have been several. */
export interface LostCharacter {
  /** In the input, from 1. */
  readonly line: number;
  /** In the input, from 1. */
  readonly column: number;
  readonly written: string;
  readonly candidates: readonly string[];
}

export interface RepairedText {
  readonly text: string;
  /** As what the text was misread, in words; `null` for text that is not garbled. */
  readonly misreadAs: string | null;
  readonly runs: readonly GarbledRun[];
  /** How many characters lost bytes and could be restored. */
  readonly restored: number;
  readonly lost: readonly LostCharacter[];
}

/**
 * Undoes a misreading of UTF-8 as Mac Roman, Windows-1252 or Windows-1254. Text that was not misread
 * comes back as it is.
 *
 * `repairText("06.11. â€“ 10.11.").text` is `"06.11. – 10.11."`.
 */
export function repairText(text: string): RepairedText {
  const page = findCodePage(text);
  if (page === null) return { text, misreadAs: null, runs: [], restored: 0, lost: [] };
  const restore = createGapRestorer(page);
  const runs: GarbledRun[] = [];
  const lost: LostCharacter[] = [];
  let restored = 0;
  const lines = text.split("\n");
  let lineStart = 0;
  const repaired = lines.map((line, index) => {
    const result = repairLine(line, page, restore);
    for (const run of result.runs) runs.push({ ...run, offset: run.offset + lineStart });
    for (const { offset, ...gap } of result.lost) lost.push({ line: index + 1, column: offset + 1, ...gap });
    restored += result.restored;
    lineStart += line.length + 1;
    return result.text;
  });
  return { text: repaired.join("\n"), misreadAs: page.name, runs, restored, lost };
}

/** How far back a character's neighbours matter, in code units. */
const NEIGHBOURHOOD = 300;

const RUN = /\P{ASCII}+/gu;

/** The code page that explains most of the text, or `null` where none is convincing. */
function findCodePage(text: string): CodePage | null {
  const runs = [...new Set(text.match(RUN) ?? [])];
  let best: CodePage | null = null;
  let bestScore = 0;
  for (const page of codePages) {
    const score = runs.reduce((sum, run) => sum + scoreRun(readGarbledRun(run, page)), 0);
    if (score > bestScore) [best, bestScore] = [page, score];
  }
  return bestScore >= 2 ? best : null;
}

/** Longer sequences cannot come about by chance; `É”` can, `Ã¶` hardly. */
function scoreRun(tokens: readonly GarbledToken[]): number {
  return tokens.reduce((sum, token) => sum + scoreToken(token), 0);
}

function scoreToken(token: GarbledToken): number {
  if (token.kind === "gap") return token.bytes.length > 1 ? 0.5 : 0;
  if (token.kind === "other") return 0;
  const code = token.text.codePointAt(0) ?? 0;
  if (code >= 0x800) return /^[\p{P}\p{S}\p{M}\p{Zs}\p{Emoji}\u200D]$/v.test(token.text) ? 3 : 0.1;
  return code < 0x100 ? 2 : 0.1;
}

interface RepairedLine {
  readonly text: string;
  readonly runs: readonly GarbledRun[];
  readonly restored: number;
  readonly lost: readonly (Pick<LostCharacter, "written" | "candidates"> & { readonly offset: number })[];
}

function repairLine(line: string, page: CodePage, restore: RestoreGap): RepairedLine {
  const runs: GarbledRun[] = [];
  const lost: { offset: number; written: string; candidates: readonly string[] }[] = [];
  const pieces: string[] = [];
  let [end, restored, before] = [0, 0, ""];
  for (const match of line.matchAll(RUN)) {
    const [written] = match;
    const plain = line.slice(end, match.index);
    end = match.index + written.length;
    before = (before + plain).slice(-NEIGHBOURHOOD);
    const tokens = readGarbledRun(written, page);
    const repaired: string[] = [];
    let offset = match.index;
    tokens.forEach((token, index) => {
      const after = line.slice(end, end + NEIGHBOURHOOD);
      const result = repairToken(token, { before, next: tokens[index + 1], after }, restore);
      if (token.kind === "gap" && result.kind === "restored" && result.text !== "") restored += 1;
      if (result.kind === "lost")
        lost.push({ offset, written: token.written, candidates: result.candidates });
      const text = result.kind === "lost" ? "\uFFFD" : result.text;
      repaired.push(text);
      before = (before + text).slice(-NEIGHBOURHOOD);
      offset += token.written.length;
    });
    const text = repaired.join("");
    if (text !== written) runs.push({ offset: match.index, written, repaired: text });
    pieces.push(plain, text);
  }
  return { text: pieces.join("") + line.slice(end), runs, restored, lost };
}

function repairToken(token: GarbledToken, context: GapContext, restore: RestoreGap): RestoredGap {
  if (token.kind === "gap") return restore(token, context);
  return { kind: "restored", text: token.kind === "whole" ? token.text : token.written };
}
