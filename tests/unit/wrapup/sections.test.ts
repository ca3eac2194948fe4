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
  ["before\n\n**Results:** done\n\nafter", ["introduction [] before", "achievements [Results] done\nafter"]],
  ["**Results:** a\n\n**Results:** b", ["achievements [Results] a", "achievements [Results] b"]],
  ["**Code:** [a](https://example.org)", ["references [Code] a"]],
  ["**[Issue](https://example.org/1):** a", ["references [Issue] https://example.org/1 a"]],
  ["**[Issue](https://example.org/1):**", ["references [Issue] https://example.org/1"]],
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
  "> good\n>\n> **Results:** good",
  "<details>\n\n**Results:** good\n\n</details>",
  "| **Results:** |\n| --- |\n| good |",
  "`**Results:**` good",
  "    **Results:** good",
])("%j has no label", (body) => {
  const [topic] = parseBody(`## Widgets\n\n${body}\n`).topics;
  expect(topic?.sections.map(({ kind }) => kind)).toEqual(["introduction"]);
});
