import type { Element, ElementContent, Properties } from "hast";

/** An element of an HTML syntax tree. */
export function createElement(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
