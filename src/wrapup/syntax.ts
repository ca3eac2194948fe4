import type { Nodes, Parents, Root } from "mdast";
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
export function inlineText(nodes: readonly Nodes[]): string {
  return nodes.map(nodeText).join("");
}

/** Every node of a type among some nodes, in reading order; none of them holds another. */
export function findNodes<Type extends Nodes["type"]>(
  nodes: readonly Nodes[],
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  return nodes.flatMap((node) => {
    if (node.type === type) return [node as Extract<Nodes, { type: Type }>];
    return isParent(node) ? findNodes(node.children, type) : [];
  });
}

/** Plain text of any node; blocks are separated by line breaks. */
export function plainText(node: Nodes): string {
  const isInline = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
  return isParent(node) && !isInline ? node.children.map(plainText).join("\n") : nodeText(node);
}

const IMAGE_ALT = /^<img\b[^>]*\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

function nodeText(node: Nodes): string {
  if (node.type === "break") return " ";
  if (node.type === "html") return IMAGE_ALT.exec(node.value)?.slice(1).join("") ?? "";
  if (isParent(node)) return inlineText(node.children);
  if ("value" in node) return node.value;
  return "alt" in node ? (node.alt ?? "") : "";
}
