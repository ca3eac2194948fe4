import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { parseVocabulary, type Synonyms } from "../../check/check-vocabulary.ts";
import { createReporter } from "../../wrapup/diagnostics.ts";

/** An archive without `vocabulary.yaml` has no pairs of its own, nor has one whose is wrong, which the check says. */
export function readSynonyms(contentFolder: string): Synonyms {
  const file = join(contentFolder, "vocabulary.yaml");
  return existsSync(file) ? parseVocabulary(readFileSync(file, "utf8"), createReporter(file)) : {};
}

/** Groups of words of the trade that mean nearly the same. */
export const RELATED_WORDS: readonly (readonly string[])[] = z
  .array(z.array(z.string()).min(2))
  .parse(parse(readFileSync("src/related-words.yaml", "utf8")));
