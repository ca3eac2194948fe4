import { hashInline, keepOwnHashes } from "./own-hashes.ts";
import { keepOwnRules, parseRules, type Rule } from "./own-rules.ts";
import { type PageNames, readPageNames } from "./page-names.ts";

/** What is left of some sheets in a page with certain names. */
type SelectRules = (sheets: readonly string[], names: PageNames) => string;

/**
 * A page with one style element that holds only the rules it needs, and a policy with only its own hashes.
 * Each hash is 44 bytes that cannot be compressed, and most rules for rich Markdown serve few pages.
 */
export function leanPage(html: string, select: SelectRules = createRuleSelector()): string {
  // A style that the policy does not name must not slip in beside those that it names.
  const sheets = [...html.matchAll(STYLE)]
    .map(([, css = ""]) => css)
    .filter((css) => html.includes(hashInline(css)));
  const css = select(sheets, readPageNames(html.replace(STYLE, "")));
  const merged = html.replace(STYLE, (element, sheet: string) => {
    if (!sheets.includes(sheet)) return element;
    return sheet === sheets[0] ? `<style>${css}</style>` : "";
  });
  return keepOwnHashes(merged, new Map(sheets.map((sheet) => [sheet, css])));
}

/** Parses each sheet once, and chooses rules once for pages that share sheets and names: most do. */
export function createRuleSelector(): SelectRules {
  const parsed = new Map<string, readonly Rule[]>();
  const chosen = new Map<string, string>();
  const parse = (css: string): readonly Rule[] => {
    const rules = parsed.get(css) ?? [...parseRules(css)];
    parsed.set(css, rules);
    return rules;
  };
  return (sheets, names) => {
    const rules = sheets.map(parse);
    const key = [
      ...sheets.map((sheet) => [...parsed.keys()].indexOf(sheet)),
      ...[...names.classes].sort(),
      "/",
      ...[...names.elements].sort(),
    ].join(" ");
    const css = chosen.get(key) ?? keepOwnRules(rules.flat(), names);
    chosen.set(key, css);
    return css;
  };
}

const STYLE = /<style>([\s\S]*?)<\/style>/g;
