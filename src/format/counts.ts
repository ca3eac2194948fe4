/** `1 topic`, `12 topics`: a count with its noun, for languages with one plural. */
export function formatCount(count: number, one: string, many = `${one}s`, language = "en"): string {
  return `${count.toLocaleString(language)} ${count === 1 ? one : many}`;
}

/** How long a text takes to read; at least one minute. */
export function countMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}

/** Technical prose, read on a screen. */
const WORDS_PER_MINUTE = 220;
