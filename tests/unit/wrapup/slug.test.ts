import { expect, test } from "vitest";
import { assignSlugs, slugify } from "../../../src/wrapup/slug.ts";

test.for([
  ["Moving MCM Into `gardenlet`s", "moving-mcm-into-gardenlets"],
  ["  Don’t -- panic!  ", "dont-panic"],
  ["Café Åse", "café-åse"],
  ["Cafe\u0301", "café"],
  ["日本語 タイトル", "日本語-タイトル"],
  ["हिन्दी", "हिन्दी"],
  ["extensions.example.org/v1alpha1", "extensions-example-org-v1alpha1"],
  ["\uFE0F-widgets", "widgets"],
  ["🎉", ""],
  ["!?", ""],
] as const)("%s becomes %s", ([title, slug]) => {
  expect(slugify(title)).toBe(slug);
});

test("a long title is cut between words, a long word anywhere, so that it can name a folder", () => {
  expect(slugify(`${"word ".repeat(30)}`)).toBe(`${"word-".repeat(15)}word`);
  const long = slugify("語".repeat(500));
  expect(Buffer.byteLength(long)).toBeLessThan(256);
  expect(slugify("𝒜".repeat(500))).not.toMatch(/[\uD800-\uDBFF]$/);
});

test("titles without letters get a name", () => {
  expect(assignSlugs(["🎉", "!!!"])).toEqual(["topic", "topic-2"]);
});

test("a number never takes the address of another title", () => {
  expect(assignSlugs(["A", "A", "A 2", "A"])).toEqual(["a", "a-3", "a-2", "a-4"]);
});

test("a topic behind the others moves no address", () => {
  const titles = ["A", "B", "A", "C"];
  expect(assignSlugs([...titles, "A", "D"]).slice(0, titles.length)).toEqual(assignSlugs(titles));
});

test("thousands of topics with one name take no time", () => {
  const slugs = assignSlugs(Array.from({ length: 20_000 }, () => "Same"));
  expect(new Set(slugs).size).toBe(20_000);
});

test("no slug is the prefix of the page's own ids", () => {
  expect(assignSlugs(["Page", "Page 2", "Page"])).toEqual(["page-3", "page-2", "page-4"]);
});
