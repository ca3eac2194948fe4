import type { PageNames } from "./page-names.ts";

/** A style rule, a group such as `@media`, or a statement (without a body). */
export interface Rule {
  readonly prelude: string;
  readonly body: string | readonly Rule[] | null;
}

/** The rules of a style sheet as a minifier leaves it: no comments, no rules inside of style rules. */
export function* parseRules(css: string): Generator<Rule> {
  for (let start = 0; start < css.length; ) {
    const end = /[;{]/g;
    end.lastIndex = start;
    const found = end.exec(css)?.index ?? css.length;
    const prelude = css.slice(start, found).replace(SPACES_AROUND, "");
    if (css[found] !== "{") {
      if (prelude) yield { prelude, body: null };
      start = found + 1;
      continue;
    }
    const close = findClose(css, found);
    const body = css.slice(found + 1, close);
    yield { prelude, body: GROUP.test(prelude) ? [...parseRules(body)] : body };
    start = close + 1;
  }
}

function findClose(css: string, open: number): number {
  let depth = 0;
  for (let index = open; index < css.length; index += 1) {
    if (css[index] === "{") depth += 1;
    else if (css[index] === "}" && --depth === 0) return index;
  }
  return css.length;
}

/**
 * A style sheet without the rules that find nothing in a page: those that need a class it does not have, and
 * in the layer of rendered Markdown also those that need an element it does not have. Other layers keep rules
 * for elements, which scripts may add.
 */
export function keepOwnRules(rules: readonly Rule[], page: PageNames): string {
  return formatRules(rules, page, false);
}

function formatRules(rules: readonly Rule[], page: PageNames, isProse: boolean): string {
  return rules.map((rule) => formatRule(rule, page, isProse)).join("");
}

function formatRule({ prelude, body }: Rule, page: PageNames, isProse: boolean): string {
  if (body === null) return `${prelude};`;
  if (typeof body !== "string") {
    const inside = formatRules(body, page, isProse || prelude === "@layer prose");
    return inside && `${prelude}{${inside}}`;
  }
  return prelude.startsWith("@") || canMatch(prelude, page, isProse) ? `${prelude}{${body}}` : "";
}

/** Whether a selector may find something: `.a :is(.b,.c)` does when the page has `a`, and `b` or `c`. */
function canMatch(selector: string, page: PageNames, isProse: boolean): boolean {
  let flat = selector;
  for (let before = ""; before !== flat; ) {
    before = flat;
    flat = flat.replace(INNERMOST, (_, name: string, inside: string) =>
      (name === "is" || name === "where") && !canMatch(inside, page, isProse) ? NEVER : "",
    );
  }
  return flat.split(",").some((alternative) => {
    const plain = alternative.replace(ATTRIBUTE_OR_PSEUDO, "");
    const classes = [...plain.matchAll(CLASS)].map(([, name = ""]) => name);
    const elements = isProse ? [...plain.replace(CLASS, "").matchAll(ELEMENT)].map(([name]) => name) : [];
    return (
      classes.every((name) => page.classes.has(name) || FROM_SCRIPTS.test(name)) &&
      elements.every((name) => page.elements.has(name))
    );
  });
}

/** Classes of elements that the search makes. */
const FROM_SCRIPTS = /^search-/;
/** In bytes, `trim` would take a part of `à` for a space. */
const SPACES_AROUND = /^[ \t\n\f\r]+|[ \t\n\f\r]+$/g;
const GROUP = /^@(layer|media|supports|container)\b/;
const INNERMOST = /:([\w-]+)\(([^()]*)\)/g;
const NEVER = ".\u2205";
const ATTRIBUTE_OR_PSEUDO = /\[[^\]]*\]|::?[\w-]+/g;
const CLASS = /\.([\w\u0080-\uffff-]+)/g;
const ELEMENT = /[a-z][\w-]*/g;
