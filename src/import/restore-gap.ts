import { type CodePage, decodeSequence, type GarbledToken } from "./garbled-tokens.ts";

type Gap = Extract<GarbledToken, { kind: "gap" }>;

/** What stands around a character that lost bytes. */
interface GapContext {
  /** The repaired text of the line so far. */
  readonly before: string;
  /** What comes next, if it is garbled too. */
  readonly next: GarbledToken | undefined;
  /** The line behind the garbled run. */
  readonly after: string;
}

const ENDS_IN_EMOJI = /(?:[\p{Emoji}--\p{ASCII}]|\uFE0F|\u20E3|\uFFFD)$/v;
const ENDS_IN_MODIFIER_BASE = /\p{Emoji_Modifier_Base}\uFE0F?$/v;
const JOINED_START = /[^\s\p{ASCII}]*\u200D$/v;
const RGI = /^\p{RGI_Emoji}$/v;

/** Emoji that wrap-ups put before the labels of their facts. */
const EMOJI_BY_LABEL = new Map([
  ["date", "🗓📅📆"],
  ["location", "📍"],
  ["venue", "📍"],
  ["organizer", "👤👥"],
  ["organizers", "👤👥"],
  ["topics", "📘📝"],
]);

/**
 * A function that finds what a character may have been before it lost bytes, from what stands around it. It looks at
 * each kind of gap in a text once.
 */
export function createGapRestorer(page: CodePage) {
  const candidatesByGap = new Map<string, readonly string[]>();
  return (gap: Gap, context: GapContext): readonly string[] => {
    const candidates = candidatesByGap.get(gap.written) ?? listCandidates(gap, page);
    candidatesByGap.set(gap.written, candidates);
    return restoreGap(gap, context, candidates);
  };
}

function restoreGap(gap: Gap, context: GapContext, candidates: readonly string[]): readonly string[] {
  const { before, next } = context;
  const certain =
    restoreMark(gap, context) ??
    (ENDS_IN_MODIFIER_BASE.test(before) ? findOnly(candidates, isModifier) : undefined) ??
    restoreJoined(candidates, before) ??
    restoreLabel(candidates, context);
  if (certain !== undefined) return [certain];
  return isStyled(next) ? candidates.filter(takesPresentation) : candidates;
}

/** Presentation marks, joiners and closing quotes: what they are shows from their neighbours. */
function restoreMark({ bytes, missing }: Gap, { before, next, after }: GapContext): string | undefined {
  if (missing !== 1) return undefined;
  if (isSequence(bytes, 0xef, 0xb8) && ENDS_IN_EMOJI.test(before))
    return before.endsWith("\uFFFD") ? "" : "\uFE0F";
  if (!isSequence(bytes, 0xe2, 0x80)) return undefined;
  const joins =
    next && (next.kind === "whole" ? /^[\p{Emoji}--\p{ASCII}]/v.test(next.text) : next.kind === "gap");
  if (ENDS_IN_EMOJI.test(before) && joins) return "\u200D";
  const isOpen = before.lastIndexOf("“") > before.lastIndexOf("”");
  return isOpen && !next && /^(?:[\s.,;:!?)\]*_]|$)/.test(after) ? "”" : undefined;
}

/** Behind a joiner, only a few emoji make a sequence that exists. */
function restoreJoined(candidates: readonly string[], before: string): string | undefined {
  // Only then, as the pattern is tried from every place before.
  const start = before.endsWith("\u200D") ? JOINED_START.exec(before)?.[0] : undefined;
  if (start === undefined) return undefined;
  return findOnly(candidates, (text) => RGI.test(start + text) || RGI.test(`${start}${text}\uFE0F`));
}

function restoreLabel(candidates: readonly string[], { next, after }: GapContext): string | undefined {
  if (next && !isStyled(next)) return undefined;
  const label = /^\s*\*\*\s*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  return findOnly(candidates, (text) => EMOJI_BY_LABEL.get(label)?.includes(text) === true);
}

/** The text that fits, if no other does. */
function findOnly(texts: readonly string[], fits: (text: string) => boolean): string | undefined {
  const [first, ...others] = texts.filter(fits);
  return others.length === 0 ? first : undefined;
}

function isModifier(text: string): boolean {
  return /^\p{Emoji_Modifier}$/v.test(text);
}

/** Whether a presentation mark follows. */
function isStyled(token: GarbledToken | undefined): boolean {
  if (token?.kind === "whole") return token.text === "\uFE0F";
  return token?.kind === "gap" && token.missing === 1 && isSequence(token.bytes, 0xef, 0xb8);
}

/** Input methods put the mark behind characters that are text without it, and behind some old symbols. */
function takesPresentation(text: string): boolean {
  return (
    /^\p{Emoji}$/v.test(text) &&
    ((text.codePointAt(0) ?? 0) < 0x10000 || !/^\p{Emoji_Presentation}$/v.test(text))
  );
}

function isSequence(bytes: readonly number[], ...expected: number[]): boolean {
  return bytes.length === expected.length && bytes.every((byte, index) => byte === expected[index]);
}

/** Every character that the bytes give with the missing ones put in, in any place behind the first. */
function listCandidates({ bytes, missing }: Gap, { undefinedBytes }: CodePage): string[] {
  let sequences: (readonly number[])[] = [bytes];
  for (let count = 0; count < missing; count += 1) {
    sequences = sequences.flatMap((sequence) =>
      sequence.flatMap((_, index) =>
        undefinedBytes.map((byte) => [...sequence.slice(0, index + 1), byte, ...sequence.slice(index + 1)]),
      ),
    );
  }
  const isEmoji = bytes[0] === 0xf0;
  const texts = sequences.flatMap((sequence) => decodeSequence(sequence) ?? []);
  return [...new Set(texts)]
    .filter((text) => (isEmoji ? /^\p{Emoji}$/v : /^(?:[\p{L}\p{N}\p{P}\p{S}\p{Zs}]|\p{Emoji})$/v).test(text))
    .sort();
}
