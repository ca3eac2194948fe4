import { createPlaceFinder, type Place } from "../wrapup/diagnostics.ts";
import { type CodePage, codePages, type GarbledToken, readGarbledRun } from "./garbled-tokens.ts";
import { createGapRestorer } from "./restore-gap.ts";

/** A stretch of garbled text in the input. Offsets, lines and columns count UTF-16 code units. */
export interface GarbledRun {
  readonly offset: number;
  readonly written: string;
  /** What it was; U+FFFD stands for each character that cannot be known. */
  readonly repaired: string;
}

/** A character that bytes are missing of, and that may have been several, with its place in the input. */
export interface LostCharacter extends Place {
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
  const placeAt = createPlaceFinder(text);
  const runs: GarbledRun[] = [];
  const lost: LostCharacter[] = [];
  const pieces: string[] = [];
  let [end, restored, before] = [0, 0, ""];
  for (const { 0: written, index } of text.matchAll(RUN)) {
    const plain = text.slice(end, index);
    end = index + written.length;
    pieces.push(plain);
    before = lastLine(before + plain.slice(-NEIGHBOURHOOD));
    const [after = ""] = text.slice(end, end + NEIGHBOURHOOD).split("\n", 1);
    let [repaired, offset] = ["", index];
    const tokens = readGarbledRun(written, page);
    for (const [position, token] of tokens.entries()) {
      let character = token.kind === "whole" ? token.text : token.written;
      if (token.kind === "gap") {
        const candidates = restore(token, { before, next: tokens[position + 1], after });
        character = candidates.length === 1 ? (candidates[0] ?? "") : "\uFFFD";
        if (candidates.length !== 1) lost.push({ ...placeAt(offset), candidates });
        else if (character !== "") restored += 1;
      }
      repaired += character;
      before = (before + character).slice(-NEIGHBOURHOOD);
      offset += token.written.length;
    }
    pieces.push(repaired);
    if (repaired !== written) runs.push({ offset: index, written, repaired });
  }
  return { text: pieces.join("") + text.slice(end), misreadAs: page.name, runs, restored, lost };
}

/** How far back a character's neighbours matter, in code units. */
const NEIGHBOURHOOD = 300;

const RUN = /\P{ASCII}+/gu;

/** What stands in the last line of a text, as far as it matters. */
function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1).slice(-NEIGHBOURHOOD);
}

/** The code page that explains most of the text, or `null` where none is convincing. */
function findCodePage(text: string): CodePage | null {
  const runs = [...new Set(text.match(RUN) ?? [])];
  let best: CodePage | null = null;
  let bestScore = 0;
  for (const page of codePages) {
    const tokens = runs.flatMap((run) => readGarbledRun(run, page));
    const score = tokens.reduce((sum, token) => sum + scoreToken(token), 0);
    if (score > bestScore) [best, bestScore] = [page, score];
  }
  return bestScore >= 2 ? best : null;
}

/** Longer sequences cannot come about by chance; `É”` can, `Ã¶` hardly. */
function scoreToken(token: GarbledToken): number {
  if (token.kind === "gap") return token.bytes.length > 1 ? 0.5 : 0;
  if (token.kind === "other") return 0;
  const code = token.text.codePointAt(0) ?? 0;
  if (code >= 0x800) return /^[\p{P}\p{S}\p{M}\p{Zs}\p{Emoji}\u200D]$/v.test(token.text) ? 3 : 0.1;
  return code < 0x100 ? 2 : 0.1;
}
