import { isFunctionWord } from "../words/stop-words.ts";
import { splitWords } from "../words/tokens.ts";

/** The words of a text as the index has them, with one space between: `End-to-End` gives `end end`. */
export function normalisePhrase(text: string): string {
  return normaliseWords(text).join(" ");
}

/** As `normalisePhrase`, word by word. */
export function normaliseWords(text: string): string[] {
  return splitWords(text).filter((word) => !isFunctionWord(word));
}
