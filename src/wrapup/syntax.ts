import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import { markdownToMdast } from "satteri";
import { parseWithBars } from "./address-bars.ts";

/**
 * The syntax tree of a Markdown file: CommonMark, GFM and YAML front matter, with positions. Sätteri reads
 * the same out of a file as remark (tests compare them), forty times as fast.
 */
export function parseMarkdown(source: string): Root {
  const text = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    // As CommonMark wants it; and half a character would be two bytes that are none.
    .replaceAll("\0", "\uFFFD")
    .toWellFormed();
  return parseWithBars(parse, text);
}

function parse(text: string): Root {
  // It knows TOML front matter too, which is text to us.
  return markdownToMdast(text, { features: { frontmatter: text.startsWith("---") } }) as Root;
}

/** Whether a node holds other nodes. */
export function isParent(node: Nodes): node is Parents {
  return "children" in node;
}

/** Plain text of inline nodes as a reader sees it: pictures by their description, tags not at all. */
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

const IMAGE_ALT = /^<img\b[^>]*\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

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
      return IMAGE_ALT.exec(node.value)?.slice(1).join("") ?? "";
    case "footnoteReference":
      return "";
    default:
      return isParent(node) ? inlineText(node.children) : "";
  }
}
