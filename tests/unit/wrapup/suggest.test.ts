import { expect, test } from "vitest";
import { suggest } from "../../../src/wrapup/suggest.ts";

const keys = ["title", "date", "location", "organizers", "url"];

test.for([
  ["locaton", "location"],
  ["lcoation", "location"],
  ["titel", "title"],
  ["Location", "location"],
  ["organisers", "organizers"],
  ["organizer", "organizers"],
  ["dat", "date"],
  ["ulr", "url"],
  ["weather", null],
  ["x", null],
  ["", null],
] as const)("%s most likely meant %s", ([word, expected]) => {
  expect(suggest(word, keys)).toBe(expected);
});

test("a word as long as a paragraph meant nothing", () => {
  expect(suggest("a".repeat(20_000), ["b".repeat(20_000)])).toBeNull();
});
