import { isFunctionWord } from "./stop-words.ts";

/** What stands between two gaps of a text: a plain word, or several joined by `-`, `/`, `.` and the like. */
export interface Token {
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Its words, folded: `widget-node-agent` has three. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-_./:@#+–][\p{L}\p{N}\p{M}]+)*/gu;
/** Between the digits of a version, between a lower and an upper letter of `ManagedSeed`, not of `IPv6`. */
const PART =
  /[vV]?\p{N}+(?:\.\p{N}+)+|\p{Lu}[\p{Ll}\p{M}]{2,}(?=\p{Lu})|[\p{L}\p{N}\p{M}]+?(?:(?<=[\p{Ll}]{3})(?=\p{Lu}[\p{Ll}]{2})|(?![\p{L}\p{N}\p{M}]))/gu;

/** The words of a text in their order. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(COMPOUND)].map((match) => {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    if (/^[a-z]+$/.test(piece)) return { start, end, parts: [{ word: piece, start, end }] };
    const parts = [...piece.matchAll(PART)].map((part) => ({
      word: normaliseWord(part[0]),
      start: start + part.index,
      end: start + part.index + part[0].length,
    }));
    return { start, end, parts };
  });
}

/** All words of a text, compounds taken apart. */
export function splitWords(text: string): string[] {
  return tokenise(text).flatMap(({ parts }) => parts.map(({ word }) => word));
}

/** The names of a text that capitals take apart, as one word: `OpenTelemetry` gives `opentelemetry`. */
export function joinNames(text: string): string[] {
  const isName = ({ parts }: Token) =>
    parts.length > 1 && parts.every(({ end }, at) => end === (parts[at + 1]?.start ?? end));
  return tokenise(text)
    .filter(isName)
    .map(({ parts }) => joinWords(parts.map(({ word }) => word)));
}

/** The words of a text that the index has: `End-to-End` gives `end` and `end`. */
export function splitTellingWords(text: string): string[] {
  return splitWords(text).filter((word) => !isFunctionWord(word));
}

/**
 * The one word for an issue or a pull request, of the words of `owner/name#123`. The letter keeps `a1#2` and `a#12`
 * apart.
 */
export function joinReference(words: readonly string[]): string {
  return `${joinWords(words.slice(0, -1))}n${words.at(-1)}`;
}

/** Words written together. The index knows letters and digits only. */
export function joinWords(words: readonly string[]): string {
  return words.join("");
}

/**
 * A version loses its `v`, and its dots become a letter, or `1.28` would be found by `128`; `SLIs` is `SLI`, which
 * is too short for a stemmer to know.
 */
function normaliseWord(word: string): string {
  const folded = fold(word.replace(/^(\p{Lu}{2,})s$/u, "$1"));
  return folded.includes(".") ? folded.replace(/^v/, "").replaceAll(".", "d") : folded;
}

/** Lower case without diacritics: `Schöne Größe` is `schone grosse`. */
export function fold(text: string): string {
  // Most words are plain, and normalising is what takes the time.
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
