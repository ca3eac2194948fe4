import { compareText } from "../../wrapup/compare-text.ts";
import type { VocabularyShard } from "../index-format.ts";
import type { SearchRecord } from "../record.ts";
import { isFunctionWord } from "../words/stop-words.ts";
import { joinNames, splitWords } from "../words/tokens.ts";
import type { RecordWords } from "./custom-records.ts";

/**
 * The words of the archive by their first letter. Pagefind finds something for every word, be it for its
 * beginning, and so cannot tell which words there are.
 */
export function buildVocabulary(
  records: readonly SearchRecord[],
  words: readonly RecordWords[],
): Map<string, VocabularyShard> {
  const counts = countWritten(records);
  for (const word of words.flatMap(listWords)) if (!counts.has(word)) counts.set(word, 0);
  const sorted = [...counts].sort(([a], [b]) => compareText(a, b));
  return Map.groupBy(sorted, ([word]) => word[0] ?? "");
}

/** Only what a text, a title or a place says may be what a misspelt word meant. */
function countWritten(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, sections, event } of records) {
    const texts = [title, event.place ?? "", ...sections.map(({ text }) => text)];
    for (const word of new Set(texts.flatMap((text) => [...splitWords(text), ...joinNames(text)]))) {
      if (/^\p{L}{2,40}$/u.test(word) && !isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Issues and pull requests are left out: there are too many, and they are asked for as a whole. */
function listWords({ content, title, names, context }: RecordWords): string[] {
  return [...content, ...title, ...context, ...names.filter((name) => !/\d$/.test(name))].filter((word) =>
    /^(?=.*\p{L})[\p{L}\p{N}]{2,40}$/u.test(word),
  );
}
