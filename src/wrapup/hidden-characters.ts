/**
 * What nobody sees: control characters, spaces and fillers without a width, tags, and marks that make text read in
 * another order than it is written. Joiners and soft hyphens belong to words and emoji, tags to a few flags.
 */
const HIDDEN =
  /[[\p{Cc}--[\t\n\r]]\u115F\u1160\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,6})[\u{E0000}-\u{E007F}]/v;

/** Where it stands in a text, and what it is called. */
export interface Hidden {
  readonly index: number;
  readonly name: string;
}

/** The first invisible character of a text, as `U+202E`; `null` without one. */
export function findHidden(text: string): Hidden | null {
  const match = HIDDEN.exec(text);
  const code = match?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return match && { index: match.index, name: `U+${code}` };
}
