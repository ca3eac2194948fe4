import { expect, test } from "vitest";
import type { Evidence, FoundTerm } from "../../../src/search/planner/lookup.ts";
import { parseQuery } from "../../../src/search/planner/parse-query.ts";
import { type Mode, rankRecords } from "../../../src/search/planner/rank.ts";

const said: Evidence = { frequency: 1, certainty: 1, isInTitle: false, isAround: false, places: [] };

/** The words of a query, each with the records that have it. */
function termsOf(query: string, ...matches: Record<number, Partial<Evidence>>[]): FoundTerm[] {
  return parseQuery(`${query} `).map((term, at) => ({
    term,
    isRequired: term.kind === "exact",
    matches: new Map(
      Object.entries(matches[at] ?? {}).map(([number, evidence]) => [
        Number(number),
        { ...said, ...evidence },
      ]),
    ),
    marks: [],
    corrections: [],
  }));
}
const rank = (terms: FoundTerm[], mode: Mode = "answer") =>
  rankRecords(terms, 100, mode).map(({ record }) => record);

test("who has it more often, in the title or surely comes first; of equal ones the newer", () => {
  expect(rank(termsOf("seed", { 1: {}, 2: { frequency: 3 }, 3: {} }))).toEqual([2, 3, 1]);
  expect(rank(termsOf("seed", { 1: { isInTitle: true }, 2: { frequency: 2 } }))).toEqual([1, 2]);
  expect(rank(termsOf("seed", { 1: {}, 2: { certainty: 0.8 } }))).toEqual([1, 2]);
});

test("rare words count more than frequent ones", () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [at, {}]));
  const [first] = rank(termsOf("seed agent lantern", many, { 1: {}, 2: {} }, { 2: {}, 3: {} }));
  expect(first).toBe(2);
});

test("words that stand together as in the query count more", () => {
  const terms = termsOf(
    "node agent",
    { 1: { places: [7] }, 2: { places: [7] } },
    { 1: { places: [8] }, 2: { places: [70] } },
  );
  expect(rank(terms)).toEqual([1, 2]);
});

test("a record may have its words any number of times", () => {
  const places = Array.from({ length: 1000 }, (_, at) => at * 2);
  expect(rank(termsOf("node agent", { 1: { places } }, { 1: { places } }))).toEqual([1]);
});

test("of two words both are meant, of a whole question not every one", () => {
  expect(rank(termsOf("seed zeppelin", { 1: {} }))).toEqual([]);
  const all = { 1: {} };
  expect(rank(termsOf("lantern node agent zeppelin", all, all, all))).toEqual([1]);
  expect(rank(termsOf("lantern node airship zeppelin", all, all))).toEqual([1]);
  expect(rank(termsOf("lantern node airship zeppelin", all))).toEqual([]);
});

test("place and date do not make up for a word that is missing", () => {
  const around = { 1: { isAround: true } };
  expect(rank(termsOf("zeppelin script salzbruck", {}, { 1: {} }, around))).toEqual([]);
  expect(rank(termsOf("script salzbruck", { 1: {} }, around))).toEqual([1]);
});

test("a number that a record does not have makes it no answer, and nothing close either", () => {
  const terms = termsOf("lantern 13", { 1: {} }, {});
  expect(rank(terms)).toEqual([]);
  expect(rank(terms, "closest")).toEqual([]);
});

test("a guess needs something in the title; the closest need not be answers", () => {
  const terms = termsOf("lantern zeppelin", { 1: { isInTitle: true }, 2: {} });
  expect(rank(terms, "guess")).toEqual([]);
  expect(rank(terms, "closest")).toEqual([1, 2]);
  expect(rank(termsOf("lantern", { 1: { isInTitle: true }, 2: {} }), "guess")).toEqual([1]);
});
