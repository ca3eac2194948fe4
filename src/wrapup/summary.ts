const LONGEST = 200;

/**
 * The first sentences of the first text that says anything, at most 200 characters; a longer sentence is
 * cut between words and ends in `…`.
 */
export function summarise(texts: readonly string[]): string {
  const text =
    texts
      .map((candidate) => candidate.replace(/\s+/g, " ").trim())
      .find((candidate) => /\p{L}/u.test(candidate)) ?? "";
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST);
  const end = Math.max(
    ...[...head.matchAll(/(?<=[\p{L}\p{N})"'”`]{2})[.!?](?=\s+[\p{Lu}"“])/gu)].map(({ index }) => index + 1),
    0,
  );
  if (end >= LONGEST / 3) return head.slice(0, end);
  const cut = head.slice(0, LONGEST - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:–—-]+$/, "")} …`;
}
