import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(skipIdleTransforms)
  .use(remarkFrontmatter, ["yaml"])
  .freeze();

/**
 * remark-gfm searches every finished tree for addresses that its tokenizer passed over (behind an open
 * bracket). That is a tenth of all parsing time, and few files have one: look first.
 */
function skipIdleTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({
    ...extension,
    transforms: (extension.transforms ?? []).map(
      (transform) => (tree: Root) => (mayHoldAddress(tree) ? transform(tree) : undefined),
    ),
  }));
}

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === "text") return /www\.|https?:|@/i.test(node.value);
  return isParent(node) && node.type !== "link" && node.children.some(mayHoldAddress);
}

/** The syntax tree of a Markdown file: CommonMark, GFM and YAML front matter, with positions. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
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
