import damerauLevenshtein from "damerau-levenshtein";

/**
 * The candidate that a misspelt word most likely meant, or `null` where none is close.
 *
 * `suggest("locaton", ["location", "date"])` is `"location"`.
 *
 * @param limit how many letters may differ, be missing or change places
 */
export function suggest(
  word: string,
  candidates: Iterable<string>,
  limit = word.length < 5 ? 1 : word.length < 9 ? 2 : 3,
): string | null {
  if (word.length > LONGEST) return null;
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = damerauLevenshtein(word.toLowerCase(), candidate.toLowerCase()).steps;
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The comparison takes the square of the length, in time and memory. */
const LONGEST = 200;
