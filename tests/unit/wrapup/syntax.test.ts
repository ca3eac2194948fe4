import { describe, expect, test } from "vitest";
import { parseMarkdown, plainText } from "../../../src/wrapup/syntax.ts";

describe("places are those of the file, whatever its line ends", () => {
  test.for([
    ["Unix", "# Widgets\n\nsmall\n"],
    ["Windows, with a byte order mark", "\uFEFF# Widgets\r\n\r\nsmall\r\n"],
    ["old Macintosh", "# Widgets\r\rsmall\r"],
  ] as const)("%s", ([, source]) => {
    expect(parseMarkdown(source).children.map(({ position }) => position?.start.line)).toEqual([1, 3]);
  });
});

test("YAML between dashes is front matter; TOML, and what never ends, is text", () => {
  const types = (source: string): string[] => parseMarkdown(source).children.map(({ type }) => type);
  expect(types("---\ntitle: Widgets\n---\n\nsmall\n")).toEqual(["yaml", "paragraph"]);
  expect(types('+++\ntitle = "Widgets"\n+++\n\nsmall\n')).toEqual(["paragraph", "paragraph"]);
  expect(types("---\ntitle: Widgets\n\nsmall\n")).toEqual(["thematicBreak", "paragraph", "paragraph"]);
});

test("a bare address ends at the bar of a table cell", () => {
  const [table] = parseMarkdown(
    "|https://a.example|done|\n|-|-|\n|www.a.example/b|https://a.example/c?d|\n",
  ).children;
  expect(table && plainText(table).split("\n")).toEqual([
    "https://a.example",
    "done",
    "www.a.example/b",
    "https://a.example/c?d",
  ]);
});

test("half a character, and a NUL, are replaced and move nothing", () => {
  const [paragraph] = parseMarkdown("a\uD83C b\0").children;
  expect(paragraph).toMatchObject({
    children: [{ value: "a\uFFFD b\uFFFD" }],
    position: { end: { offset: 5 } },
  });
});
