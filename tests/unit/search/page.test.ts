import { describe, expect, test } from "vitest";
import { formatAddress, parseAddress } from "../../../src/search/page/address.ts";
import { findExcerpt, markWords } from "../../../src/search/page/excerpt.ts";

describe("the address", () => {
  test.each([
    "",
    "?q=node+agent",
    "?q=a%26b%23c&year=2022&year=2023&repository=gardener%2Fgardener&sort=date",
    "?kind=event",
  ])("%s is read and written alike", (address) => expect(formatAddress(parseAddress(address))).toBe(address));

  test("ignores what it does not know", () => {
    expect(formatAddress(parseAddress("?q=x&utm_source=y&sort=size&year="))).toBe("?q=x");
  });
});

describe("marks", () => {
  const mark = (text: string, ...words: string[]) =>
    markWords(text, new Set(words))
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join("");

  test.each([
    ["Stop Vendoring now", ["vendoring"], "Stop [Vendoring] now"],
    ["the node-agent runs", ["nodeagent"], "the [node-agent] runs"],
    ["the gardener-node-agent runs", ["agent"], "the gardener-node-[agent] runs"],
    ["see gardener/gardener#8767.", ["gardenergardenern8767"], "see [gardener/gardener#8767]."],
    ["in Salzbrück", ["salzbruck"], "in [Salzbrück]"],
    ["vendors", ["vendor"], "vendors"],
  ])("in %s for %j", (text, words, expected) => expect(mark(text, ...words)).toBe(expected));
});

describe("the excerpt", () => {
  const filler = "word ".repeat(80);

  test("is the passage with the most different words, named by its section", () => {
    const sections = [
      { label: "Problem", text: `alpha ${filler}` },
      { label: "Achievements", text: `${filler}alpha beta ${filler}` },
    ];
    const excerpt = findExcerpt(sections, new Set(["alpha", "beta"]));
    expect(excerpt?.label).toBe("Achievements");
    const text = excerpt?.pieces.map(({ text }) => text).join("") ?? "";
    expect(text).toMatch(/^… word .*alpha beta .* …$/);
    expect(text.length).toBeLessThan(240);
  });

  test("is the beginning of the prose where nothing matches", () => {
    const list = { label: "Tracking", text: "a/b#1", isList: true };
    expect(findExcerpt([list, { label: "Problem", text: "Short." }], new Set())?.label).toBe("Problem");
    expect(findExcerpt([list], new Set())).toBeNull();
    expect(findExcerpt([list], new Set(["ab#1", "abn1"]))?.label).toBe("Tracking");
    expect(findExcerpt([{ label: "", text: "Short." }], new Set(["x"]))).toEqual({
      label: "",
      pieces: [{ text: "Short.", isMarked: false }],
    });
    expect(findExcerpt([], new Set())).toBeNull();
  });
});
