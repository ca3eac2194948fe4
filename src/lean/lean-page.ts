import { hashInline, keepOwnHashes } from "./own-hashes.ts";
import { keepOwnRules, parseRules, type Rule } from "./own-rules.ts";
import { type PageNames, readPageNames } from "./page-names.ts";

/** What is left of some sheets in a page with certain names. */
type SelectRules = (sheets: readonly string[], names: PageNames) => string;

/**
 * A page with one style element that holds only the rules it needs, and a policy with only its own hashes.
 * Each hash is 44 bytes that cannot be compressed, and most rules for rich Markdown serve few pages.
 *
 * @param html the page, one character for each byte (`latin1`): all that is looked for is ASCII, and making text
 *   of 20,000 pages and bytes of it again takes longer than this function
 * @param linked the style sheets that pages link to by the names of their files, read like the page
 */
export function leanPage(
  html: string,
  linked: ReadonlyMap<string, string> = new Map(),
  select: SelectRules = createRuleSelector(),
): string {
  const sheets: string[] = [];
  let start = 0;
  const bare = html.replace(STYLE, (element, inline?: string, address = "", offset = 0) => {
    // A style that the policy does not name must not slip in beside those that it names.
    const isKnown = inline === undefined || html.includes(hashInline(inline));
    const css = inline ?? linked.get(address.slice(address.lastIndexOf("/") + 1));
    if (!isKnown || css === undefined) return element;
    if (sheets.push(css) === 1) start = offset;
    return "";
  });
  if (sheets.length === 0) return keepOwnHashes(html);
  const css = select(sheets, readPageNames(bare));
  return keepOwnHashes(`${bare.slice(0, start)}<style>${css}</style>${bare.slice(start)}`, css);
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

const STYLE = /<style>([\s\S]*?)<\/style>|<link rel="stylesheet" href="([^"]*)">/g;
