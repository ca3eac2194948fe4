import type { Element, RootContent as HastContent, Nodes as HastNodes, Root as HastRoot } from "hast";
import { raw } from "hast-util-raw";
import { isAllowedTag } from "./sanitize-schema.ts";

/**
 * A fragment with its raw HTML as elements.
 *
 * Tags that the sanitiser would take out anyway go before: inside of `<select>`, `<template>` or
 * `<textarea>` an HTML parser drops words. What is left stands in a `<div>`, because at the top of a
 * fragment a stray `<col>` makes it drop words, too.
 */
export function parseRawHtml(nodes: readonly HastContent[]): HastContent[] {
  if (!nodes.some(hasRaw)) return [...nodes];
  const wrapper = {
    type: "element",
    tagName: "div",
    properties: {},
    children: nodes.map(withoutTags),
  } as Element;
  const tree = raw({ type: "root", children: [wrapper] }) as HastRoot;
  const [first, ...others] = tree.children;
  // A stray `</div>` has closed the wrapper: the others stand behind it.
  return [...(first?.type === "element" ? first.children : []), ...others];
}

function hasRaw(node: HastNodes): boolean {
  return node.type === "raw" || ("children" in node && node.children.some(hasRaw));
}

function withoutTags<Node extends HastNodes>(node: Node): Node {
  if (node.type === "raw") return { ...node, value: node.value.replace(ELEMENT_TAG, keepAllowed) };
  return "children" in node ? { ...node, children: node.children.map(withoutTags) } : node;
}

/** A whole tag, or the beginning of one that its block does not close. */
const ELEMENT_TAG = /<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>|<(?=\/?[a-z])/gi;

/** An HTML parser drops a tag that never ends, and the words in its attributes: it stands as text. */
function keepAllowed(tag: string, name: string | undefined): string {
  if (name === undefined) return "&lt;";
  return isAllowedTag(name.toLowerCase()) ? tag : "";
}
