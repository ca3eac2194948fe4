import type { Element, Root, Text } from "hast";
import { visit } from "unist-util-visit";

const MARKER = /^\s*\[!(note|tip|important|warning|caution)\]\s*/i;

/** Turns quotes that begin with `[!TIP]` and the like into labelled notes, as code hosts show them. */
export function markAlerts(tree: Root): void {
  visit(tree, "element", (element) => {
    const text = element.tagName === "blockquote" ? findFirstText(element) : null;
    const kind = text && MARKER.exec(text.value)?.[1]?.toLowerCase();
    if (!text || !kind) return;
    text.value = text.value.replace(MARKER, "");
    element.tagName = "div";
    element.properties = { className: ["alert", `alert-${kind}`], role: "note" };
    const label = kind.charAt(0).toUpperCase() + kind.slice(1);
    element.children.unshift({
      type: "element",
      tagName: "p",
      properties: { className: ["alert-label"] },
      children: [{ type: "text", value: label }],
    });
  });
}

function findFirstText(quote: Element): Text | null {
  const paragraph = quote.children.find((child) => child.type === "element");
  const first = paragraph?.tagName === "p" ? paragraph.children[0] : undefined;
  return first?.type === "text" ? first : null;
}
