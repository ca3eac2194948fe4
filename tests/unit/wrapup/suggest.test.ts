import { expect, test } from "vitest";
import { editDistance, suggest } from "../../../src/wrapup/suggest.ts";

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

test.for([
  ["", "", 0],
  ["", "abc", 3],
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["kitten", "sitting", 3],
  ["ca", "abc", 3],
] as const)("from %j to %j it takes %i changes", ([a, b, distance]) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
