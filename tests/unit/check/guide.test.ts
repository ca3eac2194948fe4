import { readFile } from "node:fs/promises";
import type { Code } from "mdast";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../../src/check/check-files.ts";
import type { ContentFile } from "../../../src/check/content-file.ts";
import { inlineText, parseMarkdown } from "../../../src/wrapup/syntax.ts";
import { OPTIONS } from "./check-options.ts";
import { createExample } from "./guide-example.ts";
import { listCodes } from "./list-codes.ts";

/** The guide's entries: a code's heading, then its wrong and its right example. */
async function readEntries(): Promise<Map<string, Code[]>> {
  const { children } = parseMarkdown(await readFile("content/pages/findings.mdx", "utf8"));
  const entries = new Map<string, Code[]>();
  let examples: Code[] | undefined;
  for (const block of children) {
    if (block.type === "heading") {
      const title = inlineText(block.children);
      examples = block.depth === 2 && block.children[0]?.type === "inlineCode" ? [] : undefined;
      if (examples) entries.set(title, examples);
    }
    if (block.type === "code") examples?.push(block);
  }
  return entries;
}

const entries = await readEntries();

async function findCodes(files: readonly ContentFile[]): Promise<string[]> {
  return (await checkFiles(files, OPTIONS)).map(({ code }) => code);
}

describe("the page of findings", () => {
  test("has an entry for each code, and none that does not exist", async () => {
    expect([...entries.keys()].sort()).toEqual(await listCodes());
  });

  // Examples of content cannot show them.
  const others = ["contrast-weak", "file-unreadable", "logo-missing"];
  test.each([...entries].filter(([code]) => !others.includes(code)))(
    "is right about %s",
    async (code, examples) => {
      const [wrong, right] = examples;
      if (!wrong || !right) throw new Error("There must be a wrong and a right example.");
      expect(await findCodes(createExample(wrong))).toContain(code);
      expect(await findCodes(createExample(right))).not.toContain(code);
    },
  );
});
