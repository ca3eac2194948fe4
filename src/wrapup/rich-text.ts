import type { Root } from "hast";
import type { RichText } from "./model.ts";

/** A tree as a rich text; one that shows nothing gives an empty text. */
export function formatRichText(tree: Root): RichText {
  return (tree.children.length > 0 ? JSON.stringify(tree) : "") as RichText;
}

/** The tree of a rich text, a new one each time: whoever asks for it may change it. */
export function parseRichText(content: RichText): Root {
  return content === "" ? { type: "root", children: [] } : JSON.parse(content);
}
