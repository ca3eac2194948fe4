const PICTOGRAM = String.raw`(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*`;

/** One emoji as people see it: joined sequences, flags and keycaps count as one. */
const EMOJI = String.raw`(?:${PICTOGRAM}(?:\u200D${PICTOGRAM})*\u200D?|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)`;

const FIRST_EMOJI = new RegExp(EMOJI, "u");
const ALL_EMOJI = new RegExp(EMOJI, "gu");
const LEADING_EMOJI = new RegExp(String.raw`^(?:${EMOJI}|[\s\uFE0F\u200D])+`, "u");

/** The first emoji of a text, or `null`. */
export function findEmoji(text: string): string | null {
  return FIRST_EMOJI.exec(text)?.[0] ?? null;
}

/** The text without its emoji, and without the gaps that they leave. */
export function stripEmoji(text: string): string {
  return text
    .replace(ALL_EMOJI, " ")
    .replace(/[\uFE0F\u200D]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text without the emoji and spaces it starts with. */
export function stripLeadingEmoji(text: string): string {
  return text.replace(LEADING_EMOJI, "");
}

/**
 * The stretches of a text that start with an emoji, in order; text before the first emoji comes first.
 * In a text that starts with a word, only an emoji behind punctuation starts a stretch.
 *
 * `splitAtEmoji("💰 cheaper, 📈 larger")` is `["💰 cheaper, ", "📈 larger"]`.
 */
export function splitAtEmoji(text: string): string[] {
  const starts: number[] = [];
  let leads = true;
  let previousEnd = 0;
  for (const { 0: emoji, index } of text.matchAll(ALL_EMOJI)) {
    const between = text.slice(previousEnd, index);
    leads &&= starts.length > 0 || between.trim() === "";
    const follows = index > 0 && between.trim() === "" && previousEnd > 0;
    if (!follows && (leads || /[,;.:!?)\n]\s*$/.test(between))) starts.push(index);
    previousEnd = index + emoji.length;
  }
  const bounds = [0, ...starts.filter((start) => start > 0), text.length];
  return bounds
    .slice(0, -1)
    .map((bound, n) => text.slice(bound, bounds[n + 1]))
    .filter((piece) => piece.trim() !== "");
}
