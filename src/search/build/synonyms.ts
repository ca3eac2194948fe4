import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** Words and the words that mean the same: `{ KMS: ["key management system"] }`. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const phrase = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const schema = z
  .record(z.string(), z.union([phrase.transform((text) => [text]), z.array(phrase)]))
  .nullable();

/** An archive without `vocabulary.yaml` has no pairs of its own. */
export function readSynonyms(contentFolder: URL): Synonyms {
  const file = new URL("vocabulary.yaml", contentFolder);
  return existsSync(file) ? parseSynonyms(readFileSync(file, "utf8")) : {};
}

/** The pairs of a text; none where it is no list of pairs, which must not stop a preview: the check names it. */
export function parseSynonyms(text: string): Synonyms {
  try {
    return schema.parse(parse(text)) ?? {};
  } catch {
    return {};
  }
}

/** Groups of words of the trade that mean nearly the same. */
export const RELATED_WORDS: readonly (readonly string[])[] = z
  .array(z.array(z.string()).min(2))
  .parse(parse(readFileSync("src/related-words.yaml", "utf8")));
