import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { isParent, parseMarkdown } from "../../../src/wrapup/syntax.ts";
import { parseWithRemark } from "../../support/remark.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FILES = globSync(["content/**/*.md", "tests/fixtures/**/*.md"], { cwd: ROOT }).sort();

describe("reads the same tree as remark, with the same places", () => {
  test("of every wrap-up and fixture", () => {
    expect(FILES.length).toBeGreaterThan(100);
    for (const file of FILES) {
      const source = readFileSync(ROOT + file, "utf8");
      expect(comparable(parseMarkdown(source)), file).toEqual(comparable(parseWithRemark(source)));
    }
  });

  test.for([
    ["a byte order mark and CRLF", "\uFEFF# Widgets\r\n\r\nsmall\r\nand *big*\r\n"],
    ["a NUL", "# Wid\0gets\n\n> a\0b `c\0d`\n"],
    ["front matter that never ends", "---\ntitle: Widgets\n\nsmall\n"],
    ["TOML, which is text to us", '+++\ntitle = "Widgets"\n+++\n\nsmall\n'],
    ["characters of two units", "- 🧑‍🌾 **Date:** 🗓️ [ä](ö) `🌱` ~~é~~ end\n"],
    ["bare addresses", "See www.example.org, https://example.org/a_(b)?c=d. and me@example.org!\n"],
    ["half of a table", "| a | b |\n| - | - |\n| c \\| d | `e | f` |\n| g |\n"],
    [
      "bare addresses in a table",
      "|https://a.example|done|\n|-|-|\n|🌱 www.a.example/b|https://a.example/c?d|\n\ne|f\n",
    ],
    ["a bare address with a bar in no table", "See https://example.org/a|b and <https://a.example/c|d>.\n"],
    ["both", "|a|\n|-|\n|https://a.example|\n\nhttps://example.org/a|b\n"],
    ["footnotes", "a[^1] b[^note]\n\n[^1]: One\n\n    more\n[^note]: Two\n"],
    [
      "tags and comments",
      "a <b>c</b> <!-- d\n\ne --> f\n\n<details>\n<summary>g</summary>\n\nh\n</details>\n",
    ],
    ["named characters", "&uuml; &#x1F331; &nope; \\& [a&amp;b](c&amp;d)\n"],
  ] as const)("of %s", ([, source]) => {
    expect(comparable(parseMarkdown(source))).toEqual(comparable(parseWithRemark(source)));
  });
});

test("half a character is replaced, and moves nothing", () => {
  const [paragraph] = parseMarkdown("a\uD83C b").children;
  expect(paragraph).toMatchObject({ children: [{ value: "a\uFFFD b" }], position: { end: { offset: 4 } } });
});

/** Without what says nothing: absent fields, and what parsers note for themselves. */
function comparable(node: Nodes): object {
  const { data: _, position, ...rest } = node as Nodes & { data?: unknown };
  const fields = Object.entries(rest).filter(([name, value]) => name !== "children" && value != null);
  const place =
    position && [position.start, position.end].map(({ line, column, offset }) => [line, column, offset]);
  return {
    ...Object.fromEntries(fields),
    place,
    ...(isParent(node) && { children: node.children.map((child) => comparable(child as Nodes)) }),
  };
}
