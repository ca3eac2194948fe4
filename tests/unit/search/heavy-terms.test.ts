import { expect, test } from "vitest";
import type { IndexDirectory } from "../../../src/search/index/directory.ts";
import { findHeavyTerms } from "../../../src/search/query/heavy-terms.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";

const directory: IndexDirectory = {
  folder: "index",
  fields: [],
  wordFiles: [],
  lengths: [],
  shards: "",
  heavy: { cluster: 95, shoot: 80, seed: 30, node: 25 },
  synonyms: [],
};

test.each([
  ["cluster", []],
  ["cluster shoot", ["cluster"]],
  ["cluster shoot seed node", ["cluster", "shoot"]],
  ["seed node agent", []],
  ["lantern cluster", []],
  ["cluster constructor", []],
  ['"cluster shoot" shoot', []],
])("of “%s”, these are not looked up: %j", (query, left) => {
  expect([...findHeavyTerms(parseQuery(query), directory)].map(({ text }) => text).sort()).toEqual(left);
});
