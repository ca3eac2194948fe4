import { z } from "zod";
import type { Reporter } from "../wrapup/diagnostics.ts";
import { readYaml } from "../wrapup/read-yaml.ts";
import { type ContentFile, decodeText } from "./content-file.ts";

/** Words and the words that mean the same: `{ KMS: ["key management system"] }`. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const phrase = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const schema = z.record(z.string(), z.union([phrase.transform((text) => [text]), z.array(phrase)])).nullish();

export function checkVocabulary({ path, kind, bytes }: ContentFile, reporter: Reporter): void {
  if (kind === "file" && path === "vocabulary.yaml") parseVocabulary(decodeText(bytes), reporter);
}

/** The pairs of a vocabulary; none, and an error, where it is not a list of words and their meanings. */
export function parseVocabulary(text: string, reporter: Reporter): Synonyms {
  const { value, places } = readYaml(text, 1, reporter);
  const { data, error } = schema.safeParse(value);
  if (error)
    reporter.error(
      "value-invalid",
      "The vocabulary is a list of words, each with what means the same.",
      "Write `KMS: key management system`, or `KMS: [key management system, key store]`.",
      places.value(error.issues[0]?.path ?? []),
    );
  return data ?? {};
}
