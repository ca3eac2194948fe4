import { describe, expect, test } from "vitest";
import { showRichText } from "../../support/rich-text.ts";
import { htmlToText, splitWords } from "../../support/words.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";

/** Structure that breaks a parser which trusts its input: by recursion, or by the square of its length. */
const files: Readonly<Record<string, string>> = {
  "10,000 nested quotes": `${">".repeat(10_000)} treasure`,
  "nested quotes on many lines": `${Array.from({ length: 300 }, (_, depth) => ">".repeat(depth)).join("\n")} treasure`,
  "10,000 nested lists": `${"- ".repeat(10_000)}treasure`,
  "lists nested by indentation": Array.from(
    { length: 300 },
    (_, depth) => `${"  ".repeat(depth)}- treasure`,
  ).join("\n"),
  "100,000 list items": `${"- item\n".repeat(100_000)}treasure`,
  "5 MB of text": `${"word ".repeat(1_000_000)}treasure`,
  "nested links": `${"[".repeat(10_000)}treasure${"](b)".repeat(10_000)}`,
  "nested pictures": `${"![".repeat(10_000)}treasure${"](b)".repeat(10_000)}`,
  "emphasis that never ends": `${"*a **b ".repeat(10_000)}treasure`,
  "words that are struck out one by one": "~~treasure~~ ".repeat(15_000),
  "nested elements": `${"<div>".repeat(20_000)}\n\ntreasure`,
  "nested inline elements": `x ${"<b>".repeat(20_000)}treasure`,
  "elements opened again in each paragraph": `x ${Array.from({ length: 45 }, (_, id) => `<b id=${id}>`).join("")}\n\n${"treasure\n\n".repeat(9000)}`,
  "comments that never end": `treasure ${"<!-- <b>".repeat(20_000)}`,
  "declarations that never end": `treasure ${"a <!A ".repeat(30_000)}`,
  "named characters": `${"&#x41;".repeat(30_000)} treasure`,
  "underlined headings": `${"a\n=\n".repeat(40_000)}treasure`,
  "quotes one after the other": "> [!TIP]\n> treasure\n\n".repeat(10_000),
  "a gap of 200,000 spaces": `- a${" ".repeat(200_000)}treasure`,
};

describe.for(Object.entries(files))("%s", ([, body]) => {
  test("ends within seconds, keeps its words, and says what is wrong", { timeout: 15_000 }, () => {
    const { event, diagnostics } = parseBody(body);
    expect(["nested-too-deep", "file-too-large"]).toContain(diagnostics[0]?.code);
    expect(diagnostics[0]?.severity).toBe("error");
    const words = event.parts.flatMap((part) =>
      "content" in part ? splitWords(htmlToText(showRichText(part.content))) : [],
    );
    expect(words).toContain("treasure");
  });
});

const LINK = "[widget#1](https://github.com/example/widget/pull/1)";
const LOG_LINE = "2030-01-14T10:00:07Z [info] node agent of machine 7 is ready after 12 ms (attempt 1)\n";

describe("what is only long is understood", () => {
  test.for([
    ["2,000 list items", `## Widgets\n\n${"- [item](https://example.org)\n".repeat(2000)}`, 1],
    [
      "a table of 400 rows",
      `## Widgets\n\n| a | b |\n| - | - |\n${`| ${LINK} | ${LINK} |\n`.repeat(400)}`,
      1,
    ],
    ["a log of 480 lines", `## Widgets\n\n\`\`\`\n${LOG_LINE.repeat(480)}\`\`\`\n`, 1],
    ["1,000 topics", "## Widgets\n\ntext\n\n".repeat(1000), 1000],
    ["30 levels of quotes", `## Widgets\n\n${">".repeat(30)} text`, 1],
    [
      "500 footnotes",
      `## Widgets\n\n${Array.from({ length: 500 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join("\n")}`,
      1,
    ],
  ] as const)("%s", { timeout: 15_000 }, ([, body, count]) => {
    const { topics, diagnostics } = parseBody(body);
    expect(topics).toHaveLength(count);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("the place of what is nested too deep is named", () => {
  const { diagnostics } = parseBody(`## Widgets\n\n${">".repeat(60)} deep\n`);
  expect(diagnostics).toMatchObject([{ code: "nested-too-deep", line: 8, column: 1 }]);
});
