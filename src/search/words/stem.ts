import { stemmer } from "stemmer";

/**
 * The part that inflections and close derivations of an English word share: `migrate`, `migrated`,
 * `migrating`, `migrations` all give `migrat` (Porter). Not a word to show; good for comparing only.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\P{L}/u.test(word)) return word;
  // Porter's stems of `deploy` and `deployment` end differently.
  return stemmer(word.replace(BRITISH, "iz")).replace(/y$/, "i");
}

/** `organise` is `organize`. */
const BRITISH = /is(?=(e[drs]?|ing|ations?|ers?)$)/;
