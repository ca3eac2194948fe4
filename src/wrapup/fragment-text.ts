import type { Element, Nodes } from "hast";

/** The words of a tree, blocks separated by line breaks; pictures by their description. */
export function readText(tree: Nodes): string {
  const pieces: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === "text") pieces.push(node.value.replace(/\s+/g, " "));
    if (node.type === "element" && node.tagName === "img" && typeof node.properties["alt"] === "string")
      pieces.push(node.properties["alt"]);
    if (!("children" in node) || (node.type === "element" && isFootnoteMark(node))) return;
    const isBlock = node.type === "element" && BLOCK_NAMES.has(node.tagName);
    if (isBlock) pieces.push("\n");
    node.children.forEach(walk);
    if (isBlock) pieces.push("\n");
  };
  walk(tree);
  return pieces
    .join("")
    .replace(/[ \t]*\n\s*/g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
}

const BLOCK_NAMES = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr td th thead tbody blockquote pre div section details summary br hr figure figcaption".split(
    " ",
  ),
);

/** The numbers, arrows and heading that come with footnotes are nobody's words. */
function isFootnoteMark({ tagName, properties, children }: Element): boolean {
  const [only] = children;
  const isNumber = tagName === "sup" && only?.type === "element" && "dataFootnoteRef" in only.properties;
  return isNumber || "dataFootnoteBackref" in properties || String(properties["className"]) === "sr-only";
}
