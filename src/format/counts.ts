/** `1 topic`, `12 topics`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** `9 min read`; at least one minute. */
export function formatReadingTime(wordCount: number): string {
  return `${Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))} min read`;
}

/** Technical prose, read on a screen. */
const WORDS_PER_MINUTE = 220;
