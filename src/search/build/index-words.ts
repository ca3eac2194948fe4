import type { SearchRecord } from "../record.ts";
import { stem } from "../words/stem.ts";
import { isFunctionWord, PARTICLES } from "../words/stop-words.ts";
import { joinRuns, joinWords, splitWords, type Token, type Tokenise } from "../words/tokens.ts";
import { normaliseWords } from "./normalise-phrase.ts";

/**
 * The words under which a record is found, as Pagefind is to index them: separated by spaces, without
 * anything that Pagefind would split or leave out. `content` are the words of the text in their order.
 */
export interface IndexWords {
  readonly content: string;
  readonly title: string;
  readonly names: string;
  readonly context: string;
}

/** The words of one record. Compounds are found by their parts and by every run of them. */
export function listIndexWords(record: SearchRecord, tokenise: Tokenise): IndexWords {
  /** The words of the texts in their order, then what is written together there. */
  const listTextWords = (texts: readonly string[]): string => {
    const words = texts.flatMap((text) => normaliseWords(text, tokenise));
    return [...words, ...texts.flatMap((text) => listJoined(tokenise(text)))].join(" ");
  };
  return {
    content: listTextWords(
      record.sections.flatMap(({ label, text }) => (record.kind === "event" ? [label, text] : text)),
    ),
    title: listTextWords([record.title, ...record.aliases]),
    names: record.references.flatMap(listReferenceWords).join(" "),
    context: listTextWords(record.context),
  };
}

/**
 * What people write for a reference: `gardener/gardener#8767` gives the whole, `gardener#8767` and
 * `8767`; a repository, a branch or a proposal (`GEP-28`) gives its words and their runs.
 * Addresses of documents are not words.
 */
function listReferenceWords(reference: string): string[] {
  const numbered = /^(?:([^/#\s]+)\/)?([^/#\s]+)#(\d+)$/.exec(reference);
  if (!numbered) {
    const words = splitWords(reference);
    return words.length > MOST_WORDS_OF_A_NAME ? [] : [...words, ...joinRuns(words)];
  }
  const [, owner = "", name = "", number = ""] = numbered;
  return [joinReference(`${owner}/${name}`, number), joinReference(name, number), number];
}

const MOST_WORDS_OF_A_NAME = 8;

/** The one word for an issue or a pull request. The letter keeps `a1#2` and `a#12` apart. */
function joinReference(repository: string, number: string): string {
  return `${joinWords(splitWords(repository))}n${number}`;
}

/** Compounds written together, and verbs with their particle: `rolled out` is found by `rollout`. */
function listJoined(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ parts }, index) => {
    if (parts.length > 1) return joinRuns(parts.map(({ word }) => word));
    const [word = ""] = parts.map((part) => part.word);
    const before = tokens[index - 1]?.parts ?? [];
    const verb = before.length === 1 ? before[0]?.word : undefined;
    if (verb === undefined || !PARTICLES.has(word) || isFunctionWord(verb)) return [];
    // `log in` is a verb; `clusters in` is not.
    if (isFunctionWord(word) && verb.length > LONGEST_VERB_WITH_IN) return [];
    return [...new Set([verb + word, stem(verb) + word])];
  });
}

const LONGEST_VERB_WITH_IN = 4;
