import { expect, test } from "vitest";
import { summarise } from "../../../src/wrapup/summary.ts";

test.for([
  [["", " 🎉 ", "First words.", "Second."], "First words."],
  [["One\n two\t three"], "One two three"],
  [[], ""],
] as const)("the summary of %j is %j", ([texts, expected]) => {
  expect(summarise(texts)).toBe(expected);
});

test("a long text is cut behind a sentence", () => {
  const sentence = "This sentence has somewhat more than sixty-six letters, as sentences often do.";
  expect(summarise([`${sentence} ${sentence} ${sentence}`])).toBe(`${sentence} ${sentence}`);
});

test("an abbreviation ends no sentence", () => {
  const text = `Widgets turn, e.g. Left widgets and i.e. Right widgets, and ${"so on and ".repeat(30)}`;
  expect(summarise([text])).toMatch(/ …$/);
});

test("a long sentence is cut between words", () => {
  const summary = summarise(["word, ".repeat(80)]);
  expect(summary).toMatch(/^(?:word, )+word …$/);
  expect(summary.length).toBeLessThanOrEqual(200);
});

test("a long word is cut anywhere", () => {
  expect(summarise(["x".repeat(500)]).length).toBeLessThanOrEqual(200);
});
