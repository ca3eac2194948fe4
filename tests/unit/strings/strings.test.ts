import { describe, expect, test } from "vitest";
import * as de from "../../../src/strings/de.ts";
import * as en from "../../../src/strings/en.ts";
import { listTexts } from "../../support/strings.ts";

/** Each language has what English has, or this does not compile. */
const languages: Record<string, typeof en> = { de };
const english = listTexts(en);

describe.for(Object.entries(languages))("the words of the interface (%s)", ([, words]) => {
  const texts = listTexts(words);

  test("have the names of English, and no other", () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
  });

  test("have a text wherever English has one", () => {
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("link what English links", () => {
    const list = (text: string): string[] =>
      [...text.matchAll(/\]\((\w+)\)/g)].map(([, name = ""]) => name).sort();
    for (const [name, text] of texts) expect(list(text), name).toEqual(list(english.get(name) ?? ""));
  });

  test("name every value that English names", () => {
    const count = (text: string): number => new Set(text.match(/‹\w*›/g)).size;
    for (const [name, text] of texts) expect(count(text), name).toBe(count(english.get(name) ?? ""));
  });
});
