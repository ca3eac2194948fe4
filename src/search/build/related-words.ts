import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { RelatedPages } from "../index/related.ts";
import type { SearchRecord } from "../record.ts";
import { stem } from "../words/stem.ts";
import { normalisePhrase } from "./normalise-phrase.ts";

/**
 * The words of the trade that mean nearly the same: `related` lists the groups of which the archive has
 * something, `related/0`, `related/1` … tell which records.
 */
export function buildRelatedFiles(records: readonly SearchRecord[]): Map<string, string> {
  const groups = readRelatedWords();
  const found = groups.map(() => new FoundGroup());
  const find = createFinder(groups);
  records.forEach(({ title, sections }, page) => {
    for (const one of find(title)) found[one.group]?.add(page, true, one);
    for (const one of sections.flatMap(({ text }) => find(text))) found[one.group]?.add(page, false, one);
  });
  const present = groups.flatMap((phrases, at) => {
    const pages = found[at]?.list();
    return pages ? [{ phrases, pages }] : [];
  });
  return new Map([
    ["related", JSON.stringify(present.map(({ phrases }) => [...new Set(phrases.map(normalisePhrase))]))],
    ...present.map(({ pages }, at) => [`related/${at}`, JSON.stringify(pages)] as const),
  ]);
}

/** What the records have of one group. */
class FoundGroup {
  private readonly phrases = new Map<string, number>();
  private readonly words = new Map<string, number>();
  /** Page numbers, rising, and whether the title has it. */
  private readonly pages = new Map<number, boolean>();

  add(page: number, isInTitle: boolean, { phrase, words }: FoundPhrase): void {
    count(this.phrases, phrase);
    // Of several words, each by itself says something else.
    if (words.length === 1) for (const word of words) count(this.words, word);
    this.pages.set(page, isInTitle || (this.pages.get(page) ?? false));
  }

  list(): RelatedPages | null {
    if (this.pages.size === 0) return null;
    const pages = [...this.pages.keys()];
    const differences = pages.map((page, at) => {
      const difference = page - (pages[at - 1] ?? -1);
      return this.pages.get(page) ? -difference : difference;
    });
    const words = [...new Set([...listByCount(this.phrases), ...listByCount(this.words)])];
    return { words, pages: differences.join(" ") };
  }
}

function count(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
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

/** A function that finds the phrases of the groups in a text, whatever the inflection of their words. */
function createFinder(groups: readonly (readonly string[])[]): (text: string) => FoundPhrase[] {
  const stems = new Map<string, string>();
  const stemOnce = (word: string): string => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  const phrases = groups.flatMap((group, at) =>
    group.map((phrase) => ({ group: at, phrase, stems: normalisePhrase(phrase).split(" ").map(stemOnce) })),
  );
  const byFirst = Map.groupBy(phrases, ({ stems: [first = ""] }) => first);
  return (text) => {
    const words = normalisePhrase(text).split(" ");
    const roots = words.map(stemOnce);
    return roots.flatMap((root, at) =>
      (byFirst.get(root) ?? [])
        .filter(({ stems: wanted }) => wanted.every((part, next) => part === roots[at + next]))
        .map(({ group, phrase, stems: { length } }) => ({
          group,
          phrase,
          words: words.slice(at, at + length),
        })),
    );
  };
}

/** The groups of the list, as they are written there. */
export function readRelatedWords(): string[][] {
  return schema.parse(parse(readFileSync(LIST, "utf8")));
}

const LIST = new URL("related-words.yaml", import.meta.url);
const schema = z.array(z.array(z.string()).min(2));
