import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

/** What remark, an independent parser, reads out of a Markdown file. */
export function parseWithRemark(source: string): Root {
  return parser.parse(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
}
