import { isFunctionWord } from "../words/stop-words.ts";
import { splitWords } from "../words/tokens.ts";

/** The words of a text as the index has them: `End-to-End` gives `end` and `end`. */
export function normaliseWords(text: string): string[] {
  return splitWords(text).filter((word) => !isFunctionWord(word));
}
