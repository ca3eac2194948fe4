import { expect, test } from "vitest";
import { findCorrections } from "../../../src/search/planner/corrections.ts";

const spellings = [
  ["kubernetes", 9],
  ["rest", 4],
  ["vendor", 2],
  ["vender", 1],
  ["hibernation", 3],
  ["certificate", 1],
  ["relocate", 1],
] as const;

test.each([
  ["kuberntes", false, ["kubernetes"]],
  ["vendir", false, ["vendor", "vender"]],
  ["vendro", false, ["vendor"]],
  ["vndor", false, ["vendor"]],
  ["vendors", false, ["vendor"]],
  ["hibrenation", false, ["hibernation"]],
  ["certifcaet", false, ["certificate"]],
  ["hiberm", true, ["hibernation"]],
  ["hiberm", false, []],
  ["rust", false, []],
  ["renovate", false, []],
  ["reset", false, ["rest"]],
  ["blockchain", false, []],
  ["v1alpha2", false, []],
])("%s (still typing: %s) may mean %j", (word, isOpen, corrections) => {
  expect(findCorrections(word, spellings, isOpen)).toEqual(corrections);
});
