import type { Element, Text } from "hast";
import { h } from "hastscript";

const MARKER = /^\s*\[!(note|tip|important|warning|caution)\]\s*/i;

/** A quote that begins with `[!TIP]` or the like as a labelled note, as code hosts show it; any other as it is. */
export function markAlert(quote: Element): Element {
  const text = findFirstText(quote);
  const kind = text && MARKER.exec(text.value)?.[1]?.toLowerCase();
  if (!text || !kind) return quote;
  text.value = text.value.replace(MARKER, "");
  const label = kind.charAt(0).toUpperCase() + kind.slice(1);
  return {
    ...quote,
    tagName: "div",
    properties: { className: ["alert", `alert-${kind}`], role: "note" },
    children: [h("p", { className: ["alert-label"] }, label), ...quote.children],
  };
}

function findFirstText(quote: Element): Text | null {
  const paragraph = quote.children.find((child) => child.type === "element");
  const first = paragraph?.tagName === "p" ? paragraph.children[0] : undefined;
  return first?.type === "text" ? first : null;
}
