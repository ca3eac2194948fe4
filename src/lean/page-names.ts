/** What a selector can find in a page. */
export interface PageNames {
  readonly classes: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
}

/** The names of all elements and classes in a page. Too many do no harm. */
export function readPageNames(html: string): PageNames {
  // Most attributes repeat: each is split once.
  const classes = new Set([...readAll(CLASS, html)].flatMap((value) => value.split(SPACES)));
  const elements = new Set([...readAll(ELEMENT, html)].map((name) => name.toLowerCase()));
  return { classes, elements };
}

/** What the group of a pattern finds, once each. Large sites look through 20,000 pages this way. */
function readAll(pattern: RegExp, html: string): Set<string> {
  const found = new Set<string>();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) found.add(match[1] ?? "");
  return found;
}

/** In bytes, `\s` would find a space in `à`. */
const SPACES = /[ \t\n\f\r]+/;
const CLASS = /\sclass=["']?([^"'>]*)/g;
const ELEMENT = /<([a-zA-Z][\w-]*)/g;
