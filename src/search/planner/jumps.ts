import type { Jump } from "../index-format.ts";
import { stem } from "../words/stem.ts";
import { joinNames, splitWords } from "../words/tokens.ts";
import { parseQuery } from "./parse-query.ts";

/** What is called as the query says: every word of the query is in its name, the last one perhaps not yet whole. */
export function findJumps(query: string, jumps: readonly Jump[]): readonly Jump[] {
  const terms = parseQuery(query).filter(({ isOptional }) => !isOptional);
  const words = terms.flatMap(({ words, isOpen }) =>
    words.map((word, at) => ({ word, isOpen: isOpen && at === words.length - 1 && word.length > 2 })),
  );
  if (words.length === 0) return [];
  const isCalled = (name: readonly string[]) =>
    words.every(({ word, isOpen }) =>
      name.some((other) => stem(other) === stem(word) || (isOpen && other.startsWith(word))),
    );
  const named = jumps.flatMap((jump) =>
    [jump.title, ...jump.otherNames].map((name) => ({
      jump,
      name: [...splitWords(name), ...joinNames(name)],
    })),
  );
  // The shorter a name, the more of it was said.
  const found = named.filter(({ name }) => isCalled(name)).sort((a, b) => a.name.length - b.name.length);
  return [...new Set(found.map(({ jump }) => jump))].slice(0, MOST_JUMPS);
}

const MOST_JUMPS = 3;
