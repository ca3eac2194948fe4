import type { ElementContent, RootContent as HastContent, Nodes as HastNodes, Root as HastRoot } from "hast";
import { raw } from "hast-util-raw";
import { h } from "hastscript";
import { ATTRIBUTE, TAG_PARTS } from "./html-tags.ts";
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
  const wrapper = h("div", nodes.map(withoutTags) as ElementContent[]);
  const tree = raw({ type: "root", children: [wrapper] }) as HastRoot;
  const [first, ...others] = tree.children;
  // A stray `</div>` has closed the wrapper: the others stand behind it.
  return [...(first?.type === "element" ? first.children : []), ...others];
}

function hasRaw(node: HastNodes): boolean {
  return node.type === "raw" || ("children" in node && node.children.some(hasRaw));
}

function withoutTags<Node extends HastNodes>(node: Node): Node {
  if (node.type === "raw") return { ...node, value: node.value.replace(MARKUP, keepAllowed) };
  return "children" in node ? { ...node, children: node.children.map(withoutTags) } : node;
}

/** A comment, closed or not; a whole tag; or a `<` that begins neither. */
const MARKUP = new RegExp(String.raw`<!--(?:-?>|[\s\S]*?(?:-->|$))|<\/?${TAG_PARTS}>|<`, "gi");

/**
 * An HTML parser drops a tag, comment or declaration that never ends, and the words in it: it stands as text. So
 * does a `<` before a tag that is taken out, which would make a tag of the words behind it.
 */
function keepAllowed(markup: string, name: string | undefined, attributes: string): string {
  if (name === undefined) return markup.endsWith("-->") ? "" : markup.replaceAll("<", "&lt;");
  if (isAllowedTag(name.toLowerCase()))
    return markup.replace(attributes, () => attributes.replace(ATTRIBUTE, withoutLook));
  return IN_WORDS.test(name) ? "" : " ";
}

/** Elements of old HTML that only dress text; any other parts the words before and behind its tags. */
const IN_WORDS = /^(?:acronym|big|blink|font|marquee|nobr|strike)$/i;

/** These are ours: of a contributor's own, one may hide words, or name a link by others than it shows. */
function withoutLook(attribute: string, name: string): string {
  return /^(?:class|role|aria-.*|data-.*)$/i.test(name) ? "" : attribute;
}
