import { readFileSync } from "node:fs";
import type { Wrapup } from "../../src/wrapup/model.ts";
import { parseWrapup, type WrapupOptions } from "../../src/wrapup/parse-wrapup.ts";
import { conventionsOf } from "./conventions-of.ts";

/** What invented wrap-ups are parsed with. */
export const fixtureOptions: WrapupOptions = {
  id: "2030-01",
  file: "content/events/2030-01.md",
  conventions: conventionsOf("EXP"),
};

/** The front matter of a sound wrap-up, for tests that are about its body. */
const soundFrontMatter = "---\ntitle: January 2030\ndate: {start: 2030-01-07, end: 2030-01-11}\n---\n\n";

/** Parses an invented wrap-up, whole or only its body. */
export function parseBody(body: string, conventions = fixtureOptions.conventions): Wrapup {
  return parseWrapup(soundFrontMatter + body, { ...fixtureOptions, conventions });
}

/** A case of `tests/fixtures/wrapup/`, as written and as understood. */
export function parseFixture(name: string): { readonly source: string; readonly wrapup: Wrapup } {
  const source = readFileSync(new URL(`../fixtures/wrapup/${name}/input.md`, import.meta.url), "utf8");
  return { source, wrapup: parseWrapup(source, fixtureOptions) };
}
