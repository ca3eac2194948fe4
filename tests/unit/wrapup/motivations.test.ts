import { expect, test } from "vitest";
import { findMotivationCategory } from "../../../src/wrapup/motivations.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";

test.for([
  ["🛡️ Increased cluster security", "security"],
  ["💰 Reduction of costs due to less traffic", "cost"],
  ["📈 better scalability due to less API calls", "scalability"],
  ["⛔️ prevented interrupts/hick-ups due to undesired restarts", "availability"],
  ["👨🏼‍💻 improved developer productivity", "productivity"],
  ["🔧 reduced operation complexity", "operations"],
  ["✨ support more use cases/scenarios", "use-cases"],
  ["👨‍👩‍👧‍👦 Harmonize various proprietary implementations", "community"],
  ["📦 provide an out-of-the-box solution", "experience"],
  ["🔭 better metrics", "observability"],
  ["🧪 accurate tests", "quality"],
  ["🔗 no vendor lock-in", "dependencies"],
  ["less dependencies", "dependencies"],
  ["🎈 simply fun", "experience"],
  ["🎈 fun", "other"],
  ["🛡", "security"],
] as const)("%s is about %s", ([clause, category]) => {
  expect(findMotivationCategory(clause, conventionsOf("EXP"))).toBe(category);
});

test.for([
  ["✨ More use cases/scenarios.", ["More use cases/scenarios"]],
  ["💰 A, 📈 b; 🔧 c.", ["A", "b", "c"]],
  ["- cheaper\n- faster", ["cheaper", "faster"]],
  ["cheaper, faster; safer", ["cheaper", "faster", "safer"]],
  [
    "It is cheaper, because nobody has to pay for it any more.",
    ["It is cheaper, because nobody has to pay for it any more"],
  ],
  ["First.\n\n```\ncode\n```\n\n---\n\n| a |\n|---|\n\n#### Details\n\nSecond.", ["First", "Second"]],
  ["🎈", []],
] as const)("the benefits of %j are %j", ([text, expected]) => {
  const [topic] = parseBody(`## Widgets\n\n**Motivation:**\n\n${text}\n`).topics;
  expect(topic?.motivations.map((motivation) => motivation.text)).toEqual(expected);
});

test("a topic may name its benefits in several places", () => {
  const [topic] = parseBody(
    "## Widgets\n\n**Motivation:** 💰 cheaper\n\n**Next Steps:** none\n\n### Benefits\n\nsafer\n",
  ).topics;
  expect(topic?.motivations).toEqual([
    { category: "cost", emoji: "💰", text: "cheaper" },
    { category: "other", emoji: null, text: "safer" },
  ]);
});
