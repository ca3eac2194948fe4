import measureDistance from "damerau-levenshtein";
import { compareText } from "../../wrapup/compare-text.ts";

/**
 * The words of an archive that a misspelt one may have meant, the likeliest first.
 *
 * @param spellings words of the archive with the number of records that hold them
 * @param isOpen whether the reader may still be typing, so that the beginning of a word counts, too
 */
export function findCorrections(
  word: string,
  spellings: readonly (readonly [word: string, count: number])[],
  isOpen: boolean,
): string[] {
  const limit = countAllowedEdits(word);
  if (limit === 0) return [];
  const candidates = spellings.flatMap(([spelling, count]) => {
    // Most words differ in length by more than that, and to measure takes time.
    const isNear = Math.abs(word.length - spelling.length) <= limit;
    const edits = isNear ? measureDistance(word, spelling).steps : 0;
    if (edits > 0 && edits <= limit && !isOtherWord(word, spelling, edits))
      return [{ word: spelling, count, edits }];
    const isBeginning =
      isOpen &&
      word.length >= SHORTEST_BEGINNING &&
      spelling.length > word.length &&
      measureDistance(word, spelling.slice(0, word.length)).steps <= 1;
    return isBeginning ? [{ word: spelling, count, edits: EDITS_OF_BEGINNING }] : [];
  });
  const fewest = Math.min(...candidates.map(({ edits }) => edits));
  return candidates
    .filter(({ edits }) => edits === fewest)
    .sort((a, b) => b.count - a.count || compareText(a.word, b.word))
    .slice(0, MOST_CORRECTIONS)
    .map(({ word: spelling }) => spelling);
}

/** Short words have too many neighbours; words with digits are names. */
function countAllowedEdits(word: string): number {
  if (/\P{L}/u.test(word) || word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** With one letter replaced, a short word is more often another one (`rust`, `rest`); with two, any (`renovate`, `relocate`). */
function isOtherWord(word: string, spelling: string, edits: number): boolean {
  const hasSameLetters = [...word].sort().join("") === [...spelling].sort().join("");
  return (word.length < 6 || edits > 1) && word.length === spelling.length && !hasSameLetters;
}

/** A shorter beginning is the beginning of too many words. */
const SHORTEST_BEGINNING = 5;
/** A whole word with one edit is likelier, one with two is not. */
const EDITS_OF_BEGINNING = 1.5;
/** What is as near as these is no better guess than nothing. */
const MOST_CORRECTIONS = 3;
