import type { Jump } from "../index-format.ts";
import { stem } from "../words/stem.ts";
import { splitWords } from "../words/tokens.ts";
import { parseQuery } from "./parse-query.ts";

/** What is called as the query says: every word of the query is in its name, the last one perhaps not yet whole. */
export function findJumps(query: string, jumps: readonly Jump[]): readonly Jump[] {
  const terms = parseQuery(query).filter(({ isOptional }) => !isOptional);
  const words = terms.flatMap(({ words, isOpen }) =>
    words.map((word, at) => ({ word, isOpen: isOpen && at === words.length - 1 && word.length > 2 })),
  );
  if (words.length === 0) return [];
  const rated = jumps.flatMap((jump) => {
    const lengths = [jump.title, ...jump.otherNames].flatMap((name) => {
      const said = splitWords(name);
      const isCalled = words.every(({ word, isOpen }) =>
        said.some((other) => stem(other) === stem(word) || (isOpen && other.startsWith(word))),
      );
      return isCalled ? [said.length] : [];
    });
    return lengths.length > 0 ? [{ jump, length: Math.min(...lengths) }] : [];
  });
  // The shorter a name, the more of it was said.
  return rated
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_JUMPS)
    .map(({ jump }) => jump);
}

const MOST_JUMPS = 3;
