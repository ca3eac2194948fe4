import type { CustomRecord } from "pagefind";
import { type Field, nameGroup } from "../index-format.ts";
import type { SearchRecord } from "../record.ts";
import { stem } from "../words/stem.ts";
import { isFunctionWord, PARTICLES } from "../words/stop-words.ts";
import { joinRuns, joinWords, splitWords, type Token, tokenise } from "../words/tokens.ts";
import { normaliseWords } from "./normalise-phrase.ts";

/** The words under which a record is found. */
export interface RecordWords {
  /** Of its text, in their order. */
  readonly content: readonly string[];
  readonly title: readonly string[];
  /** Of references and repositories. */
  readonly names: readonly string[];
  /** Of place and date. */
  readonly context: readonly string[];
  /** What is written together in text, title or context, or might be. */
  readonly joined: Readonly<Record<"content" | "title" | "context", readonly string[]>>;
}

/** Compounds are found by their parts and by every run of them. */
export function listRecordWords(record: SearchRecord): RecordWords {
  const texts = {
    content: record.sections.flatMap(({ label, text }) => (record.kind === "event" ? [label, text] : text)),
    title: [record.title, ...record.aliases],
    context: record.context,
  };
  const list = (read: (text: string) => readonly string[]) => ({
    content: texts.content.flatMap(read),
    title: texts.title.flatMap(read),
    context: texts.context.flatMap(read),
  });
  return {
    ...list(normaliseWords),
    names: record.references.flatMap(listReferenceWords),
    joined: list((text) => listJoined(tokenise(text))),
  };
}

/**
 * A record as Pagefind is to index it. It gets folded words instead of the text, so that both sides agree on
 * what a word is: Pagefind puts the parts of a compound in one place, and reads `1.28` as `128`.
 *
 * @param groups the groups of words of which its text and its title have one
 */
export function buildCustomRecord(
  number: number,
  kind: SearchRecord["kind"],
  words: RecordWords,
  groups: Readonly<Record<"text" | "title", Iterable<number>>>,
  language: string,
): CustomRecord {
  const fields: Record<Field, readonly string[]> = {
    title: [...words.title, ...words.joined.title],
    names: words.names,
    context: [...words.context, ...words.joined.context],
    groups: [
      ...Array.from(groups.text, (id) => nameGroup({ id }, false)),
      ...Array.from(groups.title, (id) => nameGroup({ id }, true)),
    ],
  };
  return {
    url: String(number),
    language,
    // Pagefind drops records without a word.
    content: [...words.content, ...words.joined.content].join(" ") || fields.title.join(" ") || kind,
    meta: Object.fromEntries(Object.entries(fields).map(([name, list]) => [name, list.join(" ") || NOTHING])),
    sort: { number: String(number) },
  };
}

/** Pagefind numbers the fields of each record by themselves, so each has to have all of them. */
const NOTHING = "-";

/**
 * What people write for a reference: `example/widget#8767` gives the whole, `widget#8767` and
 * `8767`; a repository, a branch or a proposal (`WEP-28`) gives its words and their runs.
 * Addresses of documents are not words.
 */
function listReferenceWords(reference: string): string[] {
  const numbered = /^(\S+\/)?([^/\s]+)[#!](\d+)$/.exec(reference);
  if (!numbered) {
    const words = splitWords(reference);
    return words.length > MOST_WORDS_OF_A_NAME ? [] : [...words, ...joinRuns(words)];
  }
  const [, owner = "", name = "", number = ""] = numbered;
  return [joinReference(owner + name, number), joinReference(name, number), number];
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
