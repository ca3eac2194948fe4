import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repairText } from "../../../src/import/repair-text.ts";
import { misread } from "./misread.ts";

const TEXT = `# 🧑‍🌾 Wrap Up – “Österreich”

- 🗓️ **Date:** 02.11.2021 – 06.11.2021
- 📍 **Location:** [Hütte, Tirol](https://example.org/)
- ⛔️ 👨🏼‍💻 👨‍👩‍👧‍👦 ❤️ naïve café … €5, don’t
`;

describe("text that lost nothing comes back exactly", () => {
  test.each(["macintosh", "windows-1252", "windows-1254"])("from %s", (encoding) => {
    expect(repairText(misread(TEXT, encoding))).toMatchObject({ text: TEXT, lost: [], restored: 0 });
  });

  test("misread twice", () => {
    const once = misread(TEXT, "macintosh");
    expect(repairText(repairText(misread(once, "macintosh")).text).text).toBe(TEXT);
  });
});

describe("text that was not misread stays as it is", () => {
  test.each([
    TEXT,
    "plain ASCII",
    "Ã is a letter, and so is Â",
    "“CAFÉ” and „Ä“ in quotes",
    "çay, ğ, ş and İstanbul; â in French",
    "√ of ∂, ≠ and ∞; © and ™",
    "Привет, 你好, こんにちは",
    "ASCII art: ¯\\_(ツ)_/¯",
  ])("%s", (text) => {
    expect(repairText(text)).toMatchObject({ text, misreadAs: null, runs: [] });
  });
});

describe("where bytes were dropped", () => {
  const repair = (text: string) =>
    repairText(misread(`${text}\nÖsterreich – naïve – café`, "windows-1254", true));
  const restore = (text: string) => repair(text).text.split("\n")[0];

  test.each([
    ["a presentation mark behind an emoji", "🛡️ Security"],
    ["a joiner between emoji", "👨‍👩‍👧‍👦 Families"],
    ["a skin tone", "👨🏼‍💻 Developers and 👋🏽 greetings"],
    ["the pin before Location", "- 📍 **Location:** here"],
    ["a heart, which has a mark behind it", "❤️ love"],
    ["an emoji behind a joiner", "👩‍🍳 cooks"],
    ["a closing quote", "He said “yes” and left."],
  ])("%s comes back", (_, text) => {
    expect(restore(text)).toBe(text);
  });

  test("what may have been several characters is marked, and reported with its place", () => {
    const { text, lost } = repair("## 🔐 Keys and 🏛️ houses");
    expect(text.split("\n")[0]).toBe("## � Keys and � houses");
    expect(lost.map(({ line, column }) => [line, column])).toEqual([
      [1, 4],
      [1, 17],
    ]);
    expect(lost[0]?.candidates).toContain("🔐");
    expect(lost[1]?.candidates).toContain("🏛");
  });
});

test("any text with emoji and letters survives a misreading", () => {
  const word = fc.constantFrom(
    "Österreich",
    "naïve",
    "🧑🏼‍🌾",
    "– dash –",
    "❤️",
    "“quoted”",
    "plain",
    "€",
    "日本",
    "ñandú",
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3, maxLength: 30 }),
      fc.constantFrom("macintosh", "windows-1252", "windows-1254"),
      (words, encoding) => {
        const text = `${words.join(" ")} – é`;
        expect(repairText(misread(text, encoding)).text).toBe(text);
      },
    ),
    { numRuns: 500 },
  );
});

test("the longest file that is allowed is mended in a time that its length explains", {
  timeout: 20_000,
}, () => {
  const text = misread("🧑🏼‍🌾 Österreich – ", "windows-1254", true).repeat(6_000);
  expect(repairText(text).text).toContain("Österreich – ");
});
