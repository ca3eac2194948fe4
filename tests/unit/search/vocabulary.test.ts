import { expect, test } from "vitest";
import { inventRecords } from "../../../bench/search/invent-records.ts";
import { listRecordWords } from "../../../src/search/build/custom-records.ts";
import { buildVocabulary } from "../../../src/search/build/vocabulary.ts";
import { openVocabulary } from "../../../src/search/planner/vocabulary.ts";
import type { SearchRecord } from "../../../src/search/record.ts";

const [blank] = inventRecords(1);
const records = ["Vendors log in to node-agents, was #12", "A vendoring constructor"].map(
  (text) =>
    ({
      ...blank,
      title: "Vendors",
      event: { title: "", place: "Vendée", days: null },
      sections: [{ label: "", text }],
      references: ["example/virtual-lab#12", "example/virtual-lab"],
      context: [],
    }) as SearchRecord,
);
const shards = buildVocabulary(records, records.map(listRecordWords));
const vocabulary = openVocabulary(async (letter) => shards.get(letter) ?? []);

test("each letter has what is written, with the number of records, and what else is found", () => {
  expect(shards.get("v")).toEqual([
    ["vendee", 2],
    ["vendoring", 1],
    ["vendors", 2],
    ["virtual", 0],
  ]);
  expect(shards.get("n")).toEqual([["node", 1]]);
  expect(shards.get("l")).toEqual([
    ["lab", 0],
    ["log", 1],
    ["login", 0],
  ]);
});

test("function words and numbers are no words", () => {
  expect(shards.get("w")).toBeUndefined();
  expect(shards.get("1")).toBeUndefined();
});

test("only what is written counts", async () => {
  expect(await vocabulary.count("vendors")).toBe(2);
  expect(await vocabulary.count("virtual")).toBe(0);
  expect(await vocabulary.count("constructor")).toBe(1);
  expect(await vocabulary.count("toString")).toBe(0);
});

test("words are known by their inflections and their beginnings", async () => {
  expect(await vocabulary.listForms("vendor")).toEqual(["vendoring", "vendors"]);
  expect(await vocabulary.complete("virt")).toEqual(["virtual"]);
  expect(await vocabulary.complete("zeppelin")).toEqual([]);
});

test("a misspelt word may have another first letter", async () => {
  expect(await vocabulary.correct("evndors", false)).toEqual(["vendors"]);
});
