import { strings } from "../../site.config.ts";
import { fold } from "../words/fold.ts";
import { isFunctionWord, isLightWord, isQuestionWord } from "../words/stop-words.ts";
import { joinWords, splitWords, tokenise } from "../words/tokens.ts";

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
  /** Whether the term before it stands right before it, so that both may be one word. */
  readonly followsWord: boolean;
  /** Whether it may still grow into a longer word. */
  readonly isOpen: boolean;
  /**
   * Whether it only lifts what has it: a word that says little, such as `keep`, and one that says nothing
   * yet, such as `me` on the way to `mesh`.
   */
  readonly isOptional?: boolean;
}

/**
 * What a reader asks for: `how did you fix "audit log" in gardener/gardener#8767` gives the phrase, the
 * reference and the word `fix`. The last word is open as long as nothing follows it.
 */
export function parseQuery(query: string): Term[] {
  const text = shortenAddresses(query);
  const terms: Term[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(PIECE)) {
    const [piece, quoted] = match;
    const end = match.index + piece.length;
    const found = quoted === undefined ? readTerms(piece, end === text.length) : readPhrase(quoted);
    const [first, ...rest] = found;
    if (first)
      terms.push(
        { ...first, followsWord: previousEnd >= 0 && /^\s+$/.test(text.slice(previousEnd, match.index)) },
        ...rest,
      );
    previousEnd = end;
  }
  const isTelling = ({ kind, words }: Term) => kind !== "word" || !words.every(isQuestionWord);
  const telling = terms
    .filter((term) => isTelling(term) || (term.isOpen && term.text.length > 1))
    .map((term) => (isTelling(term) ? term : { ...term, isOptional: true }));
  return joinDates(lightenWords((telling.some(isTelling) ? telling : terms).slice(0, MOST_TERMS)));
}

/** Light words become optional where others remain. */
function lightenWords(terms: readonly Term[]): Term[] {
  const isLight = ({ kind, words }: Term) => kind === "word" && words.every(isLightWord);
  if (terms.every((term) => term.isOptional || isLight(term))) return [...terms];
  return terms.map((term) => (isLight(term) ? { ...term, isOptional: true } : term));
}

/** A month next to a year is one date, in the order in which the archive writes it. */
function joinDates(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const before = joined.at(-1);
    const month = readMonth(before) ?? readMonth(term);
    const year = [before, term].find(
      (one) => one?.kind === "exact" && /^[12]\d{3}$/.test(one.words[0] ?? ""),
    );
    if (before && month && year && term.followsWord && (year === term) !== (year === before)) {
      joined[joined.length - 1] = {
        ...term,
        kind: "exact",
        text: `${before.text} ${term.text}`,
        words: [month, ...year.words],
        isOpen: false,
      };
    } else joined.push(term);
  }
  return joined;
}

/** In the language of the interface: `nov` is short for `november`. */
function readMonth(term: Term | undefined): string | undefined {
  const [word = ""] = term?.words ?? [];
  return term?.kind === "word" && word.length >= 3
    ? MONTHS.find((month) => month.startsWith(word) || `${month.slice(0, 3)}t` === word)
    : undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  fold(
    new Intl.DateTimeFormat(strings.language, { month: "long", timeZone: "UTC" }).format(
      Date.UTC(2000, month),
    ),
  ),
);

/** A pasted paragraph is no query; its beginning may be one. */
const MOST_TERMS = 24;

/** Something in quotes, a reference, or anything without a gap. */
const PIECE = /["“”„«]([^"“”„«»]+)(?:["“”»]|$)|[^\s"“”„«»]+/gu;

/** A pasted address becomes the short form that texts use; `PR 123` becomes `#123`. */
function shortenAddresses(query: string): string {
  return query
    .replace(
      /(?:https?:\/\/[^/\s]+\/|\b[\w-]+\.\w+\/)?([\w.-]+)\/([\w.-]+)\/(?:-\/)?(?:pull|pulls|issues|discussions|merge_requests)\/(\d+)[^\s"]*/gi,
      "$1/$2#$3",
    )
    .replace(/https?:\/\/[^/\s]+\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?(?=[\s"]|$)/gi, "$1/$2")
    .replace(/https?:\/\/(?:www\.)?/gi, "")
    .replace(/\b(?:pr|mr|pull request|merge request|issue|discussion)s?\s+#?(\d+)\b/gi, "#$1");
}

function readPhrase(text: string): Term[] {
  const words = splitWords(text).filter((word) => !isFunctionWord(word));
  const all = words.length > 0 ? words : splitWords(text);
  return all.length > 0 ? [{ kind: "exact", text, words: all, followsWord: false, isOpen: false }] : [];
}

function readTerms(piece: string, isLast: boolean): Term[] {
  const reference = /^\W*(?:([\w.-]+)\/)?([\w.-]+)#(\d+)\W*$/.exec(piece);
  if (reference) {
    const [text, owner = "", name = "", number = ""] = reference;
    return [
      {
        kind: "exact",
        text,
        words: [`${joinWords(splitWords(`${owner}/${name}`))}n${number}`],
        followsWord: false,
        isOpen: false,
      },
    ];
  }
  return tokenise(piece).map(({ start, end, parts }) => {
    const words = parts.map(({ word }) => word);
    const isNumber = words.every((word) => /^\d[\dd]*$/.test(word));
    return {
      kind: isNumber ? "exact" : words.length > 1 ? "compound" : "word",
      text: piece.slice(start, end),
      words,
      followsWord: false,
      isOpen: isLast && end === piece.length && !isNumber,
    };
  });
}
