/**
 * The part that inflections and close derivations of an English word share: `migrate`, `migrated`,
 * `migrating`, `migrations` all give `migrat`. Not a word to show; good for comparing only.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\P{L}/u.test(word)) return word;
  let result = word;
  for (const [pattern, replacement, shortest] of RULES) {
    const shorter = result.replace(pattern, replacement);
    if (shorter !== result && shorter.length >= shortest) result = shorter;
  }
  return result;
}

/** Ending, what comes instead, and how many letters must remain. Applied in this order. */
const RULES: readonly (readonly [ending: RegExp, replacement: string, shortest: number])[] = [
  [/is(?=(e[drs]?|ing|ations?|ers?)$)/, "iz", 4],
  [/ies$/, "y", 3],
  [/(ss|sh|ch|x|zz)es$/, "$1", 3],
  [/([^su])s$/, "$1", 3],
  [/(us)es$/, "$1", 4],
  [/ability$/, "abl", 5],
  [/ibility$/, "ibl", 5],
  [/ization$/, "iz", 4],
  [/eed$/, "ee", 4],
  [/(?<=[aeiouy].*)(ed|ing)$/, "", 3],
  [/(?<=[aeiou].*)([bdfgmnprt])\1$/, "$1", 3],
  [/ll$/, "l", 5],
  [/(?<=.{3})(ical|ic)(ally)?$/, "ic", 5],
  [/ly$/, "", 4],
  [/e?ment$/, "", 5],
  [/ness$/, "", 4],
  [/i?at(ion|or|ive|ic|e)?$/, "", 5],
  [/(?<=at)(ion|or|ive|e)$/, "", 4],
  [/(?<=[st])ion$/, "", 4],
  [/(?<=[st])or$/, "", 4],
  [/e(nce|ncy|nt)$/, "", 5],
  [/a(nce|ncy|nt)$/, "", 5],
  [/ity$/, "", 5],
  [/(?<=[ls])ure$/, "", 4],
  [/al$/, "", 5],
  [/er$/, "", 5],
  [/ll$/, "l", 4],
  [/e$/, "", 3],
  [/y$/, "i", 3],
];
