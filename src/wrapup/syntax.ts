import type { Link, LinkReference, Nodes, Parents, PhrasingContent, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** The syntax tree of a Markdown file: CommonMark, GFM and YAML front matter, with positions. */
export function parseMarkdown(source: string): Root {
  // Half a character would be two bytes that are none.
  return processor.parse(
    source
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      .toWellFormed(),
  );
}

/** Whether a node holds other nodes. */
export function isParent(node: Nodes): node is Parents {
  return "children" in node;
}

/** Plain text of inline nodes as a reader sees it: pictures by their description, tags not at all. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(nodeText).join("");
}

/** Every link among some nodes, in reading order. */
export function findLinks(nodes: readonly Nodes[]): (Link | LinkReference)[] {
  return nodes.flatMap((node) => {
    if (node.type === "link" || node.type === "linkReference") return [node];
    return isParent(node) ? findLinks(node.children) : [];
  });
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
