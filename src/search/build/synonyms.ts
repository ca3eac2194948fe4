import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { normalisePhrase } from "./normalise-phrase.ts";

/** Words and the words that mean the same: `{ KMS: ["key management system"] }`. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const phrase = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const schema = z
  .record(z.string(), z.union([phrase.transform((text) => [text]), z.array(phrase)]))
  .nullable()
  .describe("One line per word: `KMS: key management system`. Several meanings stand in brackets.");

/** An archive without `vocabulary.yaml` has no pairs of its own. */
export async function readSynonyms(contentFolder: URL): Promise<Synonyms> {
  const file = new URL("vocabulary.yaml", contentFolder);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parseSynonyms(text, file.pathname);
}

/** @throws with the file's name when the text is not a list of pairs */
export function parseSynonyms(text: string, file: string): Synonyms {
  try {
    return schema.parse(parse(text)) ?? {};
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file} is a list of pairs such as \`KMS: key management system\`.\n${reason}`);
  }
}

/** Groups of word sequences that mean the same: what a maintainer wrote, then what the texts explain. */
export function groupSynonyms(
  synonyms: Synonyms,
  acronyms: readonly (readonly [acronym: string, long: string])[],
): string[][] {
  const written = Object.entries(synonyms).map(([word, others]) => [word, ...others]);
  const groups = new Map<string, string[]>();
  for (const phrases of [...written, ...acronyms]) {
    const group = [...new Set(phrases.map(normalisePhrase))].filter(Boolean);
    if (group.length > 1) groups.set(group.join("\n"), group);
  }
  return [...groups.values()];
}
