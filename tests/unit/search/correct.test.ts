import { expect, test } from "vitest";
import { findCorrections } from "../../../src/search/query/correct.ts";
import { countEdits } from "../../../src/search/query/distance.ts";

test.each([
  ["vendor", "vendor", 0],
  ["vendro", "vendor", 1],
  ["vndor", "vendor", 1],
  ["vendors", "vendor", 1],
  ["certifcaet", "certificate", 2],
  ["abc", "xyz", 3],
])("from %s to %s it takes %i edits, at most 3", (a, b, edits) => expect(countEdits(a, b, 2)).toBe(edits));

const spellings = [
  ["kubernetes", 9],
  ["rest", 4],
  ["vendor", 2],
  ["vender", 1],
  ["hibernation", 3],
] as const;

test.each([
  ["kuberntes", false, ["kubernetes"]],
  ["vendir", false, ["vendor", "vender"]],
  ["hibrenation", false, ["hibernation"]],
  ["hiberm", true, ["hibernation"]],
  ["hiberm", false, []],
  ["rust", false, []],
  ["reset", false, ["rest"]],
  ["blockchain", false, []],
  ["v1alpha2", false, []],
])("%s (still typing: %s) may mean %j", (word, isOpen, corrections) => {
  expect(findCorrections(word, spellings, isOpen)).toEqual(corrections);
});
