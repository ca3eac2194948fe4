import type { WordGroup } from "../index-format.ts";
import { stem } from "../words/stem.ts";
import { isFunctionWord } from "../words/stop-words.ts";
import { splitWords } from "../words/tokens.ts";
import type { Term } from "./parse-query.ts";

/** Terms that say a phrase of a group. */
export interface GroupRun {
  readonly run: readonly [first: number, end: number];
  /** As the reader wrote it. */
  readonly from: string;
  /** The other phrases of the group. */
  readonly others: readonly string[];
}

/**
 * The terms that say a phrase of a group with all their words, each once: `automate` and `automation` are
 * the same to it.
 */
export function findRuns(terms: readonly Term[], groups: readonly WordGroup[]): GroupRun[] {
  const said = terms.map(({ kind, words }) =>
    kind === "word" || kind === "compound" ? stemAll(words) : "\n",
  );
  return groups.flatMap((group) =>
    group.flatMap((phrase) => {
      const wanted = stemAll(splitWords(phrase));
      const run = wanted && findRun(said, wanted);
      if (!run) return [];
      const from = terms.slice(...run).map(({ text }) => text);
      const others = group.filter((other) => !["", wanted].includes(stemAll(splitWords(other))));
      return { run, from: from.join(" "), others };
    }),
  );
}

function findRun(said: readonly string[], wanted: string): GroupRun["run"] | undefined {
  for (let first = 0; first < said.length; first++)
    for (let end = first + 1; end <= said.length; end++)
      if (said.slice(first, end).join("") === wanted) return [first, end];
  return undefined;
}

/** Neither inflections nor function words matter where words are compared with words: `in-place` is `place`. */
function stemAll(words: readonly string[]): string {
  return words.map((word) => (isFunctionWord(word) ? "" : `${stem(word)} `)).join("");
}
