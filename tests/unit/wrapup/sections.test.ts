import { expect, test } from "vitest";
import { parseBody } from "../../support/wrapup-fixtures.ts";

function readSections(body: string): string[] {
  const [topic] = parseBody(`## Widgets\n\n${body}\n`).topics;
  return (topic?.sections ?? []).map(({ kind, label, text }) => `${kind} [${label}] ${text}`);
}

test.for([
  ["**Results:** done", ["achievements [Results] done"]],
  ["**Results**: done", ["achievements [Results] done"]],
  ["**Results** : done", ["achievements [Results] done"]],
  ["**Results:**: done", ["achievements [Results] done"]],
  ["**Results:** :rocket: faster", ["achievements [Results] :rocket: faster"]],
  ["**Results：** done", ["achievements [Results] done"]],
  ["__Results:__ done", ["achievements [Results] done"]],
  ["🎯 **Results:** done", ["achievements [Results] done"]],
  ["**🎯 Results:** done", ["achievements [🎯 Results] done"]],
  ["**Results:**\n\ndone", ["achievements [Results] done"]],
  ["**Results**\n\n- done", ["achievements [Results] done"]],
  ["**Results**\ndone", ["achievements [Results] done"]],
  ["**Results**\\\ndone", ["achievements [Results] done"]],
  ["**Results**", ["achievements [Results] "]],
  ["**Issue:** a\n**Code:** b", ["references [Issue] a", "references [Code] b"]],
  ["**Issue:** a\\\n**Code:** b", ["references [Issue] a", "references [Code] b"]],
  ["**Issue:** a  \n🔧 **Code:** b", ["references [Issue] a", "references [Code] b"]],
  [
    "### Results\n\ndone\n\n#### Details\n\nmore\n\n### Else\n\nmost",
    ["achievements [Results] done\nDetails\nmore", "introduction [] Else\nmost"],
  ],
  ["### Results:\n\ndone", ["achievements [Results] done"]],
  ["> **Issue:** a\n>\n> **Code:** b", ["references [Issue] a", "references [Code] b"]],
  ["- **Issue:** a\n- **Code:** b", ["references [Issue] a", "references [Code] b"]],
  [
    "- **Problem:** a\n- **Team:** b\n- **Results:** c",
    ["problem [Problem] a\nTeam: b", "achievements [Results] c"],
  ],
  ["before\n\n**Results:** done\n\nafter", ["introduction [] before", "achievements [Results] done\nafter"]],
  ["**Results:** a\n\n**Results:** b", ["achievements [Results] a", "achievements [Results] b"]],
  ["**Code:** [a](https://example.org)", ["references [Code] a"]],
  ["**[Issue](https://example.org/1):** a", ["references [Issue] https://example.org/1 a"]],
  ["**[Issue](https://example.org/1):**", ["references [Issue] https://example.org/1"]],
  ['**<a href="https://example.org/1"></a>Issue:** a', ["references [Issue] https://example.org/1 a"]],
  ['### <a href="https://example.org/1">Issue</a>\n\na', ["references [Issue] https://example.org/1\na"]],
  ["### [Issue](https://example.org/1)\n\na", ["references [Issue] https://example.org/1\na"]],
] as const)("%j has the sections %j", ([body, sections]) => {
  expect(readSections(body)).toEqual(sections);
});

test.for([
  "**Results** were good",
  "the **Results:** were good",
  "*Results:* good",
  "**Remark:** good",
  "**Results",
  "- **Issue:** a\n- b",
  "- **Problem:** a\n- **Results:** b\n- c",
  "- **Results:** a\n- **Team:** b",
  "- **Documentation:** a\n- **Code:** b\n- **Tests:** c",
  "> good\n>\n> **Results:** good",
  "<details>\n\n**Results:** good\n\n</details>",
  "| **Results:** |\n| --- |\n| good |",
  "`**Results:**` good",
  "    **Results:** good",
])("%j has no label", (body) => {
  const [topic] = parseBody(`## Widgets\n\n${body}\n`).topics;
  expect(topic?.sections.map(({ kind }) => kind)).toEqual(["introduction"]);
});

test("a fast track keeps the colon of an emoji's name", () => {
  const { topics } = parseBody("## Fast Tracks\n\n- **Widgets:** :rocket: faster\n- Gears: :+1: smaller\n");
  expect(topics.map(({ sections }) => sections[0]?.text)).toEqual([":rocket: faster", ":+1: smaller"]);
});
