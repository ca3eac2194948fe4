import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { WordGroup } from "../index-format.ts";
import { stem } from "../words/stem.ts";
import type { RecordWords } from "./custom-records.ts";
import { normalisePhrase } from "./normalise-phrase.ts";

/** Groups of words of the trade that mean nearly the same. */
export const RELATED_WORDS: readonly (readonly string[])[] = z
  .array(z.array(z.string()).min(2))
  .parse(parse(readFileSync("src/related-words.yaml", "utf8")));

export interface FoundGroups {
  /** As many as were given, each with what the records say of it. */
  readonly groups: readonly WordGroup[];
  /** By the order of the records: the groups that a record says something of. */
  readonly byRecord: readonly Readonly<Record<"text" | "title", ReadonlySet<number>>>[];
}

/** Finds the phrases of the groups in the words of the records, whatever their inflection. */
export function findGroups(
  groups: readonly (readonly string[])[],
  records: readonly RecordWords[],
): FoundGroups {
  const find = createFinder(groups);
  const phrases = groups.map(() => new Map<string, number>());
  const words = groups.map(() => new Map<string, number>());
  const count = (counts: Map<string, number> | undefined, key: string) =>
    counts?.set(key, (counts.get(key) ?? 0) + 1);
  const note = (list: readonly string[]) => {
    const found = find(list);
    for (const { id, phrase, said } of found) {
      count(phrases[id], phrase);
      // Of several words, each by itself says something else.
      if (said.length === 1) count(words[id], said[0] ?? "");
    }
    return found.map(({ id }) => id);
  };
  const byRecord = records.map(({ title, content }) => {
    const inTitle = note(title);
    return { title: new Set(inTitle), text: new Set([...inTitle, ...note(content)]) };
  });
  return {
    byRecord,
    groups: groups.map((group, id) => ({
      id,
      phrases: [...new Set(group.map(normalisePhrase))],
      said: [...new Set([...listByCount(phrases[id]), ...listByCount(words[id])])],
    })),
  };
}

function listByCount(counts: ReadonlyMap<string, number> = new Map()): string[] {
  const sorted = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return sorted.map(([text]) => text);
}

interface FoundPhrase {
  /** Of the group. */
  readonly id: number;
  /** As the group has it. */
  readonly phrase: string;
  /** The words that say it: `deleting` for `delete`. */
  readonly said: readonly string[];
}

function createFinder(groups: readonly (readonly string[])[]) {
  const phrases = groups.flatMap((group, id) =>
    group.map((text) => {
      const phrase = normalisePhrase(text);
      return { id, phrase, stems: phrase.split(" ").map(stem) };
    }),
  );
  const byStem = Map.groupBy(phrases, ({ stems: [first = ""] }) => first);
  const stems = new Map<string, string>();
  /** Most words are asked for again. */
  const stemOnce = (word: string): string => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  return (words: readonly string[]): FoundPhrase[] =>
    words.flatMap((word, at) =>
      (byStem.get(stemOnce(word)) ?? [])
        .filter(({ stems }) => stems.every((part, next) => part === stemOnce(words[at + next] ?? "")))
        .map(({ id, phrase, stems }) => ({ id, phrase, said: words.slice(at, at + stems.length) })),
    );
}
