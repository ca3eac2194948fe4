import type { Reporter } from "../wrapup/diagnostics.ts";
import { isRecord } from "../wrapup/front-matter.ts";
import { readYaml } from "../wrapup/read-yaml.ts";
import { type ContentFile, decodeText } from "./content-file.ts";

/** A vocabulary that is not a list of words and their meanings. */
export function checkVocabulary({ path, kind, bytes }: ContentFile, reporter: Reporter): void {
  if (kind !== "file" || path !== "vocabulary.yaml") return;
  const { value, places } = readYaml(decodeText(bytes), 1, reporter);
  if (value === null || value === undefined) return;
  const pairs: [string, unknown][] = isRecord(value) ? Object.entries(value) : [["", null]];
  const [wrong] = pairs.find(([, words]) => ![words].flat().every(isPhrase)) ?? [];
  if (wrong === undefined) return;
  reporter.error(
    "value-invalid",
    "The vocabulary is a list of words, each with what means the same.",
    "Write `KMS: key management system`, or `KMS: [key management system, key store]`.",
    places.value([wrong]),
  );
}

function isPhrase(words: unknown): boolean {
  return typeof words === "number" || (typeof words === "string" && words.trim() !== "");
}
