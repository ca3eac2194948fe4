import { hashInline, keepOwnHashes } from "./own-hashes.ts";
import { keepOwnRules, parseRules, type Rule } from "./own-rules.ts";
import { readPageNames } from "./page-names.ts";

type ParseSheet = (css: string) => readonly Rule[];

/**
 * A page with one style element that holds only the rules it needs, and a policy with only its own hashes.
 * Each hash is 44 bytes that cannot be compressed, and most rules for rich Markdown serve few pages.
 */
export function leanPage(html: string, parse: ParseSheet = (css) => [...parseRules(css)]): string {
  // A style that the policy does not name must not slip in beside those that it names.
  const sheets = [...html.matchAll(STYLE)]
    .map(([, css = ""]) => css)
    .filter((css) => html.includes(hashInline(css)));
  const css = keepOwnRules(sheets.flatMap(parse), readPageNames(html.replace(STYLE, "")));
  const merged = html.replace(STYLE, (element, sheet: string) => {
    if (!sheets.includes(sheet)) return element;
    return sheet === sheets[0] ? `<style>${css}</style>` : "";
  });
  return keepOwnHashes(merged, new Map(sheets.map((sheet) => [sheet, css])));
}

/** Parses each sheet once: many pages share few. */
export function createSheetParser(): ParseSheet {
  const parsed = new Map<string, readonly Rule[]>();
  return (css) => {
    const rules = parsed.get(css) ?? [...parseRules(css)];
    parsed.set(css, rules);
    return rules;
  };
}

const STYLE = /<style>([\s\S]*?)<\/style>/g;
