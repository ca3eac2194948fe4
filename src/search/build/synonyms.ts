import { parse } from "yaml";
import { z } from "zod";

/** Words and the words that mean the same: `{ KMS: ["key management system"] }`. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const phrase = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const schema = z
  .record(z.string(), z.union([phrase.transform((text) => [text]), z.array(phrase)]))
  .nullable()
  .describe("One line per word: `KMS: key management system`. Several meanings stand in brackets.");

/** @throws with the file's name when the text is not a list of pairs */
export function parseSynonyms(text: string, file: string): Synonyms {
  try {
    return schema.parse(parse(text)) ?? {};
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file} is a list of pairs such as \`KMS: key management system\`.\n${reason}`);
  }
}
