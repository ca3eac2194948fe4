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
    for (const { group, words } of find(title)) found[group]?.add(page, true, words);
    for (const { group, words } of sections.flatMap(({ text }) => find(text)))
      found[group]?.add(page, false, words);
  });
  const present = groups.flatMap((phrases, at) => {
    const pages = found[at]?.list();
    return pages ? [{ phrases, pages }] : [];
  });
  return new Map([
    ["related", JSON.stringify(present.map(({ phrases }) => phrases))],
    ...present.map(({ pages }, at) => [`related/${at}`, JSON.stringify(pages)] as const),
  ]);
}

/** What the records have of one group. */
class FoundGroup {
  private readonly words = new Map<string, number>();
  /** Page numbers, rising, and whether the title has it. */
  private readonly pages = new Map<number, boolean>();

  add(page: number, isInTitle: boolean, words: readonly string[]): void {
    for (const word of words) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    this.pages.set(page, isInTitle || (this.pages.get(page) ?? false));
  }

  list(): RelatedPages | null {
    if (this.pages.size === 0) return null;
    const pages = [...this.pages.keys()];
    const differences = pages.map((page, at) => {
      const difference = page - (pages[at - 1] ?? -1);
      return this.pages.get(page) ? -difference : difference;
    });
    const words = [...this.words].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
    return { words: words.map(([word]) => word), pages: differences.join(" ") };
  }
}

interface FoundPhrase {
  readonly group: number;
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
    group.map((phrase) => ({ group: at, stems: phrase.split(" ").map(stemOnce) })),
  );
  const byFirst = Map.groupBy(phrases, ({ stems: [first = ""] }) => first);
  return (text) => {
    const words = normalisePhrase(text).split(" ");
    const roots = words.map(stemOnce);
    return roots.flatMap((root, at) =>
      (byFirst.get(root) ?? [])
        .filter(({ stems: wanted }) => wanted.every((part, next) => part === roots[at + next]))
        .map(({ group, stems: { length } }) => ({
          group,
          words: words.slice(at, at + length),
        })),
    );
  };
}

/** The groups of the list, their phrases as the index has them. */
export function readRelatedWords(): string[][] {
  const groups = schema.parse(parse(readFileSync(LIST, "utf8")));
  return groups.map((group) => [...new Set(group.map(normalisePhrase))]);
}

const LIST = new URL("related-words.yaml", import.meta.url);
const schema = z.array(z.array(z.string()).min(2));
