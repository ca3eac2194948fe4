import { describe, expect, test } from "vitest";
import { findEmoji, splitAtEmoji, stripEmoji, stripLeadingEmoji } from "../../../src/wrapup/emoji.ts";

describe("one emoji is what people see as one", () => {
  test.for([
    ["🏛️ Arms", "🏛️", "Arms"],
    ["👨🏼‍💻 Work", "👨🏼‍💻", "Work"],
    ["👨‍👩‍👧‍👦 Harmony", "👨‍👩‍👧‍👦", "Harmony"],
    ["In 🇳🇴 Norway", "🇳🇴", "In Norway"],
    ["1️⃣ First", "1️⃣", "First"],
    ["Behind ✨", "✨", "Behind"],
    ["A ⛔️ B 🔧 C", "⛔️", "A B C"],
    ["© 2030 Example™", null, "© 2030 Example™"],
    ["#1 * 2", null, "#1 * 2"],
    ["no emoji", null, "no emoji"],
  ] as const)("in %s it is %s", ([text, emoji, rest]) => {
    expect(findEmoji(text)).toBe(emoji);
    expect(stripEmoji(text)).toBe(rest);
  });

  test("damaged joiners leave no trace", () => {
    expect(stripEmoji("🧑\u200D Work \uFE0F!")).toBe("Work !");
  });
});

test.for([
  ["🗓️ Date", "Date"],
  [" 🎯🎯 \uFE0F Text 🎯", "Text 🎯"],
  ["Text", "Text"],
  ["🎯", ""],
] as const)("%j without what it starts with is %j", ([text, rest]) => {
  expect(stripLeadingEmoji(text)).toBe(rest);
});

test.for([
  ["💰 cheaper, 📈 larger", ["💰 cheaper, ", "📈 larger"]],
  ["💰 cheaper 📈 larger", ["💰 cheaper ", "📈 larger"]],
  ["Benefits: 💰 cheaper", ["Benefits: ", "💰 cheaper"]],
  ["A better 😍 experience", ["A better 😍 experience"]],
  ["A better life, 😍 experience", ["A better life, ", "😍 experience"]],
  ["👨‍👩‍👧‍👦 Harmony, 🇳🇴🇸🇪 neighbours", ["👨‍👩‍👧‍👦 Harmony, ", "🇳🇴🇸🇪 neighbours"]],
  ["🔧 🔧 twice", ["🔧 🔧 twice"]],
  ["none", ["none"]],
  ["", []],
] as const)("%j is split into %j", ([text, pieces]) => {
  expect(splitAtEmoji(text)).toEqual(pieces);
});
