/** What a selector can find in a page. */
export interface PageNames {
  readonly classes: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
}

/** The names of all elements and classes in a page. Too many do no harm. */
export function readPageNames(html: string): PageNames {
  const classes = [...html.matchAll(CLASS)].flatMap(([, value = ""]) => value.split(/\s+/));
  const elements = [...html.matchAll(ELEMENT)].map(([, name = ""]) => name.toLowerCase());
  return { classes: new Set(classes), elements: new Set(elements) };
}

const CLASS = /\sclass=["']?([^"'>]*)/g;
const ELEMENT = /<([a-z][\w-]*)/gi;
