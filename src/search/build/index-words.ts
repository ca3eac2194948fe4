import type { SearchRecord } from "../record.ts";
import { isFunctionWord, PARTICLES } from "../words/stop-words.ts";
import { joinRuns, joinWords, splitWords, tokenise } from "../words/tokens.ts";

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
export function listIndexWords(record: SearchRecord): IndexWords {
  const texts = record.sections.map(({ text }) => text);
  // An event is known by its place as much as by its name.
  const title = record.kind === "event" ? `${record.title} ${record.event.place ?? ""}` : record.title;
  return {
    content: finish([...texts.flatMap(listWords), ...texts.flatMap(listJoined)]),
    title: finish([...listWords(title), ...listJoined(title)]),
    names: finish(record.references.flatMap(listReferenceWords)),
    context: finish(record.context.flatMap((text) => [...listWords(text), ...listJoined(text)])),
  };
}

/**
 * What people write for a reference: `gardener/gardener#8767` gives the whole, `gardener#8767` and
 * `8767`; a repository, a branch or a proposal (`GEP-28`) gives its words and their runs.
 * Addresses of documents are not words.
 */
export function listReferenceWords(reference: string): string[] {
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
export function joinReference(repository: string, number: string): string {
  return `${joinWords(splitWords(repository))}n${number}`;
}

function listWords(text: string): string[] {
  return splitWords(text).filter((word) => !isFunctionWord(word));
}

/** Compounds written together, and verbs with their particle: `roll out` is found by `rollout`. */
function listJoined(text: string): string[] {
  const tokens = tokenise(text);
  const joined = tokens.flatMap(({ parts }) => joinRuns(parts.map(({ word }) => word)));
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]?.parts;
    const word = token.parts[0]?.word;
    if (before?.length !== 1 || token.parts.length !== 1 || word === undefined) return;
    if (PARTICLES.has(word) && before[0] && !isFunctionWord(before[0].word)) joined.push(before[0].word + word);
  });
  return joined;
}

function finish(words: readonly string[]): string {
  return words.join(" ");
}
