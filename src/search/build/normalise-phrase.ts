import { isFunctionWord } from "../words/stop-words.ts";
import { listWords, type Tokenise, tokenise } from "../words/tokens.ts";

/** The words of a text as the index has them, with one space between: `End-to-End` gives `end end`. */
export function normalisePhrase(text: string): string {
  return normaliseWords(text, tokenise).join(" ");
}

/** As `normalisePhrase`, word by word. */
export function normaliseWords(text: string, tokenise: Tokenise): string[] {
  return listWords(tokenise(text)).filter((word) => !isFunctionWord(word));
}
