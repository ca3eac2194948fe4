import { expect, test } from "vitest";
import { findAcronyms } from "../../../src/search/build/acronyms.ts";
import { parseSynonyms } from "../../../src/search/build/synonyms.ts";

test("acronyms that a text explains are found", () => {
  expect(
    findAcronyms([
      "needs a Gardener Enhancement Proposal (GEP) first",
      "a KMS (key management system) for keys",
      "the API server (HA) and others (see below)",
    ]),
  ).toEqual([
    ["GEP", "Gardener Enhancement Proposal"],
    ["KMS", "key management system"],
  ]);
});

test("the maintainer's pairs are read", () => {
  expect(parseSynonyms("KMS: key management system\nagent: [a, b]\n", "vocabulary.yaml")).toEqual({
    KMS: ["key management system"],
    agent: ["a", "b"],
  });
  expect(parseSynonyms("# nothing yet\n", "vocabulary.yaml")).toEqual({});
});

test("anything else is refused with the file's name", () => {
  expect(() => parseSynonyms("KMS:\n  long: form\n", "content/vocabulary.yaml")).toThrow(
    /^content\/vocabulary\.yaml is a list/,
  );
  expect(() => parseSynonyms("KMS: [", "content/vocabulary.yaml")).toThrow(
    /^content\/vocabulary\.yaml is a list/,
  );
});
