import { strings } from "../../site.config.ts";
import { isLightWord, isQuestionWord } from "../words/stop-words.ts";
import { fold, joinReference, splitTellingWords, splitWords, tokenise } from "../words/tokens.ts";

/** One thing that a reader asks for. */
export interface Term {
  /**
   * `word`: a plain word. `compound`: words joined by punctuation. `exact`: right or not at all, such as a number,
   * a version, a date, `owner/repo#123` and words in quotes.
   */
  readonly kind: "word" | "compound" | "exact";
  /** As the reader wrote it. */
  readonly text: string;
  /** Folded; of several, each stands right after the one before. */
  readonly words: readonly string[];
  /** Whether it may still grow into a longer word. */
  readonly isOpen: boolean;
  /**
   * Whether it only lifts what has it: a word that says little, such as `keep`, and one that says nothing
   * yet, such as `me` on the way to `mesh`.
   */
  readonly isOptional?: boolean;
}

/**
 * What a reader asks for: `how did you fix "audit log" in example/widget#8767` gives the phrase, the
 * reference and the word `fix`. The last word is open as long as nothing follows it.
 */
export function parseQuery(query: string): Term[] {
  const text = quoteDates(shortenAddresses(query.slice(0, LONGEST_QUERY)));
  const terms = [...text.matchAll(PIECE)].flatMap(({ 0: piece, 1: quoted, index }) =>
    quoted === undefined ? readTerms(piece, index + piece.length === text.length) : readPhrase(quoted),
  );
  const isTelling = ({ kind, words }: Term) => kind !== "word" || !words.every(isQuestionWord);
  const isHeavy = (term: Term) => isTelling(term) && !(term.kind === "word" && term.words.every(isLightWord));
  const kept = terms.filter((term) => isTelling(term) || (term.isOpen && term.text.length > 1));
  // What says little is a condition only where nothing else is there.
  const isCondition = [isHeavy, isTelling, () => true].find((isMeant) => terms.some(isMeant)) ?? isHeavy;
  return (terms.some(isTelling) ? kept : terms)
    .slice(0, MOST_TERMS)
    .map((term) => (isCondition(term) ? term : { ...term, isOptional: true }));
}

/** A pasted paragraph is no query; its beginning may be one. In characters, and in what it asks for. */
const LONGEST_QUERY = 500;
const MOST_TERMS = 24;

/** Something in quotes, a reference, or anything without a gap. */
const PIECE = /["“”„«]([^"“”„«»]+)(?:["“”»]|$)|[^\s"“”„«»]+/gu;

/** A pasted address becomes the short form that texts use; `PR 123` becomes `#123`. */
function shortenAddresses(query: string): string {
  return query
    .replace(
      /(?:https?:\/\/[^/\s]+\/|\b[\w-]+(?:\.[\w-]+)+\/)?([\w.-]+(?:\/[\w.-]+){1,20}?)\/(?:-\/)?(?:pull|pulls|issues|work_items|discussions|merge_requests)\/(\d+)[^\s"]*/gi,
      "$1#$2",
    )
    .replace(/https?:\/\/[^/\s]+\/([\w.-]+(?:\/[\w.-]+?){1,20}?)(?:\.git)?\/?(?=[\s"]|$)/gi, "$1")
    .replace(/https?:\/\/(?:www\.)?/gi, "")
    .replace(/\b(?:pr|mr|pull request|merge request|issue|discussion)s?\s+#?(\d+)\b/gi, "#$1");
}

/** A month next to a year is one date, in the order in which the archive writes it: `2023 nov` is `"november 2023"`. */
function quoteDates(query: string): string {
  return query.replace(DATE, (text, yearBefore = "", after = "", before = "", yearAfter = "") => {
    const word = fold(after || before);
    const month = MONTHS.find((month) => month.startsWith(word) || `${month.slice(0, 3)}t` === word);
    return month ? `"${month} ${yearBefore || yearAfter}"` : text;
  });
}

const DATE = /(?<![^\s])(?:([12]\d{3})\s+(\p{L}{3,9})|(\p{L}{3,9})\s+([12]\d{3}))(?![^\s])/gu;
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  fold(
    new Intl.DateTimeFormat(strings.language, { month: "long", timeZone: "UTC" }).format(
      Date.UTC(2000, month),
    ),
  ),
);

function readPhrase(text: string): Term[] {
  const words = splitTellingWords(text);
  const all = words.length > 0 ? words : splitWords(text);
  return all.length > 0 ? [{ kind: "exact", text, words: all, isOpen: false }] : [];
}

function readTerms(piece: string, isLast: boolean): Term[] {
  if (/^\W*\w[\w.-]*(?:\/[\w.-]+)*[#!]\d+\W*$/.test(piece))
    return [{ kind: "exact", text: piece, words: [joinReference(splitWords(piece))], isOpen: false }];
  return tokenise(piece).map(({ start, end, parts }) => {
    const words = parts.map(({ word }) => word);
    const isNumber = words.every((word) => /^\d[\dd]*$/.test(word));
    return {
      kind: isNumber ? "exact" : words.length > 1 ? "compound" : "word",
      text: piece.slice(start, end),
      words,
      isOpen: isLast && end === piece.length && !isNumber,
    };
  });
}
