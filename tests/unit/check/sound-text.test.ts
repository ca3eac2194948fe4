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
