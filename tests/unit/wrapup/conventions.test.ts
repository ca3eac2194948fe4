import { expect, test } from "vitest";
import { checkLabels } from "../../../src/check/check-labels.ts";
import { readWrapupFile } from "../../../src/check/read-wrapup-file.ts";
import type { Conventions } from "../../../src/wrapup/conventions.ts";
import { createReporter } from "../../../src/wrapup/diagnostics.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";
import { OPTIONS } from "../check/check-options.ts";

/** A community without proposals, with words of its own. */
const conventions: Conventions = {
  repository: conventionsOf("").repository,
  sectionLabels: { problem: ["Challenge"], nextSteps: ["To do", "Results"], references: ["Board"] },
  motivationWords: { cost: ["budget"], community: ["volunteer", "🎈"] },
  headingWords: { framing: ["Kick-off"], container: ["Sessions", "Summary"], "fast-tracks": ["Sparks"] },
};

const body = `## 🎬 Kick-Off & Thanks

Hello.

## Summary

### Faster Widgets

**Challenge:** Slow.

**Motivation:** smaller budgets, happy volunteers, security

**Results:** Measure EXP-7.

**Board:** none

## Sparks

- **Lamp:** It glows.
`;

test("a community's own words win over those of the grammar", () => {
  const { event, topics } = parseBody(body, conventions);
  expect(
    event.parts.map((part) => (part.kind === "heading" ? `${part.role} ${part.slug}` : part.kind)),
  ).toEqual(["framing kick-off-thanks", "container summary", "topic", "container sparks", "topic"]);
  expect(topics.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    "topic Faster Widgets",
    "fast-track Lamp",
  ]);
  expect(topics[0]?.sections.map(({ kind }) => kind)).toEqual([
    "problem",
    "motivation",
    "nextSteps",
    "references",
  ]);
  expect(topics[0]?.motivations.map(({ category }) => category)).toEqual(["cost", "community", "security"]);
});

test("without proposals nothing is one", () => {
  const [topic] = parseBody(
    "## Widgets (EXP-7)\n\nEXP-7 https://github.com/a/b/blob/main/proposals/7-x.md\n",
    conventions,
  ).topics;
  expect(topic?.title).toBe("Widgets (EXP-7)");
  expect(topic?.references.map(({ kind }) => kind)).toEqual(["document"]);
});

test("a label of one's own is suggested for one that is misspelt", () => {
  const source = "---\ntitle: x\n---\n\n## Widgets\n\n**Chalenge:** Slow.\n";
  const options = { ...OPTIONS, conventions };
  const wrapup = readWrapupFile({ path: "events/2030-01.md", bytes: Buffer.from(source) }, options);
  const reporter = createReporter("content/events/2030-01.md");
  checkLabels({ wrapup, options }, reporter);
  expect(reporter.diagnostics().map(({ message }) => message)).toEqual([
    '"Chalenge" looks like a label, but is none: did you mean "Challenge"?',
  ]);
});
