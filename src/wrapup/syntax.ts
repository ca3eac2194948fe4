import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

/** The syntax tree of a Markdown file: CommonMark, GFM and YAML front matter, with positions. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
}

/** Whether a node holds other nodes. */
export function isParent(node: Nodes): node is Parents {
  return "children" in node;
}

/** Whether some nodes, or what they hold, have a node of this type. */
export function hasNode(nodes: readonly Nodes[], type: Nodes["type"]): boolean {
  return nodes.some((node) => node.type === type || (isParent(node) && hasNode(node.children, type)));
}

/** Plain text of inline nodes as a reader sees it, without raw HTML. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(nodeText).join("");
}

/** Plain text of any node; blocks are separated by line breaks. */
export function plainText(node: Nodes): string {
  if (!isParent(node)) return node.type === "code" ? node.value : nodeText(node as PhrasingContent);
  const isInline = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
  if (isInline) return inlineText(node.children);
  return node.children.map((child) => plainText(child as Nodes)).join("\n");
}

function nodeText(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return " ";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "html":
    case "footnoteReference":
      return "";
    default:
      return isParent(node) ? inlineText(node.children) : "";
  }
}
