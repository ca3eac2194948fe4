import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { RelatedPages } from "../index/related.ts";
import type { SearchRecord } from "../record.ts";
import { stem } from "../words/stem.ts";
import type { Tokenise } from "../words/tokens.ts";
import { normalisePhrase, normaliseWords } from "./normalise-phrase.ts";

/** Groups of words of the trade that mean nearly the same. */
export const RELATED_WORDS: readonly (readonly string[])[] = z
  .array(z.array(z.string()).min(2))
  .parse(parse(readFileSync(new URL("related-words.yaml", import.meta.url), "utf8")));

/** What some records have of one group of words of the trade that mean nearly the same. */
export interface RelatedGroup {
  /** How often each phrase of the group is said, as the list has it. */
  readonly phrases: Map<string, number>;
  /** How often each single word says it, inflected as it is. */
  readonly words: Map<string, number>;
  /** Page numbers, rising, and whether the title has it. */
  readonly pages: Map<number, boolean>;
}

/** What the records have of each group of the list. */
export function findRelated(records: readonly SearchRecord[], tokenise: Tokenise): RelatedGroup[] {
  const found = RELATED_WORDS.map(createGroup);
  const add = (text: string, page: number, isInTitle: boolean): void => {
    for (const { group, phrase, words } of find(normaliseWords(text, tokenise))) {
      const entry = found[group];
      if (!entry) continue;
      count(entry.phrases, phrase, 1);
      // Of several words, each by itself says something else.
      if (words.length === 1) for (const word of words) count(entry.words, word, 1);
      entry.pages.set(page, isInTitle || (entry.pages.get(page) ?? false));
    }
  };
  records.forEach(({ title, sections }, page) => {
    add(title, page, true);
    for (const { text } of sections) add(text, page, false);
  });
  return found;
}

interface RelatedPart {
  /** By their places in the list. */
  readonly related: readonly RelatedGroup[];
  readonly recordCount: number;
}

/**
 * `related` lists the groups of which the archive has something, `related/0`, `related/1` … tell which records
 * do, numbered on from part to part.
 */
export function buildRelatedFiles(parts: readonly RelatedPart[]): Map<string, string> {
  const present = RELATED_WORDS.flatMap((phrases, at) => {
    const pages = listPages(joinGroups(parts, at));
    return pages ? [{ phrases, pages }] : [];
  });
  return new Map([
    ["related", JSON.stringify(present.map(({ phrases }) => [...new Set(phrases.map(normalisePhrase))]))],
    ...present.map(({ pages }, at) => [`related/${at}`, JSON.stringify(pages)] as const),
  ]);
}

function joinGroups(parts: readonly RelatedPart[], at: number): RelatedGroup {
  const joined = createGroup();
  let offset = 0;
  for (const { related, recordCount } of parts) {
    const group = related[at] ?? createGroup();
    for (const [phrase, times] of group.phrases) count(joined.phrases, phrase, times);
    for (const [word, times] of group.words) count(joined.words, word, times);
    for (const [page, isInTitle] of group.pages) joined.pages.set(offset + page, isInTitle);
    offset += recordCount;
  }
  return joined;
}

function createGroup(): RelatedGroup {
  return { phrases: new Map(), words: new Map(), pages: new Map() };
}

function count(counts: Map<string, number>, text: string, times: number): void {
  counts.set(text, (counts.get(text) ?? 0) + times);
}

function listPages({ phrases, words, pages }: RelatedGroup): RelatedPages | null {
  if (pages.size === 0) return null;
  const numbers = [...pages.keys()];
  const differences = numbers.map((page, at) => {
    const difference = page - (numbers[at - 1] ?? -1);
    return pages.get(page) ? -difference : difference;
  });
  return {
    words: [...new Set([...listByCount(phrases), ...listByCount(words)])],
    pages: differences.join(" "),
  };
}

function listByCount(counts: ReadonlyMap<string, number>): string[] {
  const sorted = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return sorted.map(([text]) => text);
}

interface FoundPhrase {
  readonly group: number;
  /** As the list has it. */
  readonly phrase: string;
  /** The words of the text that say it: `deleting` for `delete`. */
  readonly words: readonly string[];
}

/** A function that finds the phrases of the groups in the words of a text, whatever their inflection. */
function createFinder(groups: readonly (readonly string[])[]): (words: readonly string[]) => FoundPhrase[] {
  const phrases = groups.flatMap((group, at) =>
    group.map((phrase) => ({ group: at, phrase, stems: normalisePhrase(phrase).split(" ").map(stem) })),
  );
  const byStem = Map.groupBy(phrases, ({ stems: [first = ""] }) => first);
  /** Most words begin no phrase, and most are asked for again. */
  const byWord = new Map<string, typeof phrases>();
  const listPhrases = (word: string) => {
    const known = byWord.get(word);
    if (known) return known;
    const beginning = byStem.get(stem(word)) ?? [];
    byWord.set(word, beginning);
    return beginning;
  };
  return (words) =>
    words.flatMap((word, at) =>
      listPhrases(word)
        .filter(({ stems }) => stems.every((part, next) => part === stem(words[at + next] ?? "")))
        .map((found) => ({ ...found, words: words.slice(at, at + found.stems.length) })),
    );
}

const find = createFinder(RELATED_WORDS);
