import { expect, test } from "vitest";
import { parseVocabulary } from "../../../src/check/check-vocabulary.ts";
import { RELATED_WORDS } from "../../../src/search/build/synonyms.ts";
import { createReporter } from "../../../src/wrapup/diagnostics.ts";

const parseSynonyms = (text: string) => parseVocabulary(text, createReporter("vocabulary.yaml"));

test("the groups of related words have several words each, each phrase of plain words", () => {
  expect(RELATED_WORDS.length).toBeGreaterThan(100);
  for (const group of RELATED_WORDS) {
    expect(group.length, group.join()).toBeGreaterThan(1);
    for (const phrase of group) expect(phrase).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  }
});

test("the maintainer's pairs are read", () => {
  expect(parseSynonyms("KMS: key management system\nagent: [a, b]\n")).toEqual({
    KMS: ["key management system"],
    agent: ["a", "b"],
  });
  expect(parseSynonyms("# nothing yet\n")).toEqual({});
});

test.each(["KMS:\n  long: form\n", "- KMS\n", "KMS: ["])("%j holds no pairs", (text) => {
  expect(parseSynonyms(text)).toEqual({});
});
