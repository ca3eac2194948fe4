import { defaultSchema, type Schema } from "hast-util-sanitize";

/**
 * Everything that contributed HTML may hold, also once a page has finished it: its pictures have variants, or are
 * missing; bare addresses are marked. What is not named here is taken out; its text stays.
 */
export const SANITIZE_SCHEMA: Schema = {
  ancestors: defaultSchema.ancestors ?? {},
  attributes: {
    "*": [
      ...["ariaLabel", "ariaLabelledBy", "ariaDescribedBy", "id", "lang", "title"],
      // The heading of footnotes, at any level.
      ["className", "sr-only"],
    ],
    a: [
      "href",
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["className", "data-footnote-backref", "bare-address"],
    ],
    blockquote: ["cite"],
    code: [["className", /^language-[\w+#.-]+$/]],
    details: ["open"],
    div: [
      ["className", "table-scroll", "alert", /^alert-(?:note|tip|important|warning|caution)$/],
      ["role", "group", "note"],
      ["tabIndex", 0],
    ],
    img: ["alt", "decoding", "height", "loading", "sizes", "src", "srcSet", "width"],
    li: [["className", "task-list-item"]],
    ol: ["reversed", "start", ["className", "contains-task-list"]],
    p: [["className", "alert-label"]],
    pre: [["tabIndex", 0]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    span: [
      ["className", /^hljs-[\w-]+$/, /^[\w-]+_$/, "task", "task-done", "task-open", "picture-missing"],
      ["role", "img"],
    ],
    td: [["align", "left", "center", "right"], "colSpan", "rowSpan"],
    th: [["align", "left", "center", "right"], "colSpan", "rowSpan", ["scope", "col", "row"]],
    ul: [["className", "contains-task-list"]],
  },
  // Classes are taken off contributed HTML and ids are prefixed per topic before this runs.
  clobber: [],
  // Pictures are local: no scheme is right for them.
  protocols: { cite: ["http", "https"], href: ["http", "https", "mailto"], src: ["none"] },
  // Taking an element out must not take its words with it.
  strip: [],
  tagNames: (
    "a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure " +
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup " +
    "table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
};

/** Whether contributed HTML may hold this element. `input` stands for a task's checkbox. */
export function isAllowedTag(name: string): boolean {
  return SANITIZE_SCHEMA.tagNames?.includes(name) === true || name === "input";
}
