import { expect, test } from "vitest";
import { checkFiles } from "../../../src/check/check-files.ts";
import { OPTIONS } from "./check-options.ts";

const FRONT = "---\ntitle: January 2030\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\n";
const TOPIC = "## Faster Widgets\n\nThey are fast now.\n\n";

async function findCodes(source: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(source);
  const file = { path: "events/2030-01.md", kind: "file", size: bytes.length, bytes } as const;
  return (await checkFiles([file], OPTIONS)).map(({ code }) => code);
}

test.for([
  ..."Training Tracing Hacking Ranking Cracking Mitigation Activation Model Nodes Core Cores Repro Topic"
    .split(" ")
    .map((label) => `**${label}:** it went well.`),
  "**Test steps:** one by one.",
  "**Results** were good.",
  "**Code** Review was fun.",
  "**🎯 Results:** They are fast.",
  "What is a widget?\n-----------------\n\nA small thing.",
  "They are fast.\n\n---\n\nLocation: everywhere.\n\n---\n\nThey are small.",
  "It takes any of [^a-z]+, `[^abc]` or \\[^abc].",
  "| Widget | Size |\n| --- | --- |\n| Red | 1 |\n| Blue | 2 |",
  "The norm |x| of `| a |`:\n\n|x|",
  "[[WEP-28]](https://example.org/28), a[[i]], `[[name]]` and `[TOC]`.",
  "> [!WARNING]\n> It is hot.",
  "<details>\n<summary>More</summary>\n\n**Two** seconds, and 2**3 more.\n\n- one\n\n</details>",
  "<p>2**3 is 8 - or not</p>",
  "<table><tr>\n<td>- none</td>\n</tr></table>",
  "<!-- **Not** here:\n- [one](https://example.org) -->",
  "<pre>\n- **kept**\n</pre>",
  "As she wrote: [sic](i.e. not this one).",
  "It shows `Ã¤` where ä belongs.",
  "See [[operator][dashboard] Add terminals](https://example.org/1).",
  "Write to [us](mailto:a@example.org?cc=b@example.org).",
])("sound text is left alone: %s", async (text) => {
  expect(await findCodes(FRONT + TOPIC + text)).toEqual([]);
});

test.for(["Demo", "Project"])("%s with sections may be declared to be no topic", async (title) => {
  const demo = `## ${title}\n\n**Problem:** None could try it.\n\n**Results:** All can.\n`;
  const declared = FRONT.replace("title:", `topics: {${title}: false}\ntitle:`);
  expect(await findCodes(FRONT + TOPIC + demo)).toEqual(["topics-missing"]);
  expect(await findCodes(declared + TOPIC + demo)).toEqual([]);
});

test("typographic quotes inside of a value are its own", async () => {
  expect(await findCodes(FRONT.replace("January 2030", "„Garten“ und „Hack“") + TOPIC)).toEqual([]);
});
