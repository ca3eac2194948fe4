import type { List, Nodes, PhrasingContent, RootContent } from "mdast";
import { isAllowedTag } from "../../src/wrapup/sanitize-schema.ts";
import { inlineText, isParent, parseMarkdown } from "../../src/wrapup/syntax.ts";

/**
 * Every word that a wrap-up shows to its readers, in lower case and in order: text, code, descriptions of
 * pictures, and text inside raw HTML. Left out are comments, and what event pages say in words of their
 * own: the date of the fact list, and the labels of the facts they know.
 */
export function collectWords(source: string): string[] {
  const tree = parseMarkdown(source);
  const end = tree.children.findIndex((block) => block.type === "heading" && block.depth === 2);
  const preamble = tree.children.slice(0, end < 0 ? undefined : end);
  const texts: string[] = [];
  for (const block of tree.children) {
    if (block.type === "list" && preamble.includes(block)) texts.push(...collectFactTexts(block));
    else collectTexts(block, texts);
  }
  return texts.flatMap(splitWords);
}

/** Words of a text in lower case; an address counts without its scheme. */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .replace(/\p{N}\uFE0F?\u20E3/gu, " ")
      .replace(/https?:\/\/(?:www\.)?|\bwww\./gi, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What a reader sees of some HTML: its text and the descriptions of its pictures. */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(ELEMENT, (tag, name: string) => readAlt(tag) + (INLINE.has(name.toLowerCase()) ? "" : " "));
  return decodeEntities(text);
}

const ELEMENT = /<\/?([a-z][\w-]*)(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>/gi;
const INLINE = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub time tt u var wbr".split(
    " ",
  ),
);

function readAlt(tag: string): string {
  const [, double, single, bare] = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i.exec(tag) ?? [];
  return /^<img\b/i.test(tag) ? ` ${double ?? single ?? bare ?? ""} ` : "";
}

/** Markdown knows the names that HTML has. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);/gi, (written) => {
    const [block] = parseMarkdown(written).children;
    return block?.type === "paragraph" ? inlineText(block.children) : " ";
  });
}

function collectTexts(node: Nodes, texts: string[]): void {
  if (node.type === "code") texts.push(node.value);
  else if (node.type === "html") texts.push(htmlToText(unwrap(node.value)));
  else if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
    texts.push(readInline(node.children));
  else if (isParent(node)) for (const child of node.children) collectTexts(child, texts);
}

/** `` `widget`s `` is one word. */
function readInline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text" || node.type === "inlineCode") return node.value;
      if (node.type === "image" || node.type === "imageReference") return ` ${node.alt ?? ""} `;
      if (node.type === "html") return htmlToText(unwrap(node.value));
      return isParent(node) ? readInline(node.children) : " ";
    })
    .join("");
}

/** Pages show what stands inside of tags that they take out; declarations show nowhere. */
function unwrap(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(ELEMENT, (tag, name: string) => (isAllowedTag(name.toLowerCase()) ? tag : ""))
    .replace(/<[!?][^>]*>/g, " ");
}

const KNOWN_FACTS =
  /^(?:dates?|when|location|venue|place|where|organi[sz]ers?|hosts?|topics|topics? list)\s*[:：]?$/i;

function collectFactTexts(list: List): string[] {
  return list.children.flatMap((item) => {
    const [first, ...others] = item.children as RootContent[];
    const inline = first?.type === "paragraph" ? first.children : [];
    const index = inline.findIndex(({ type }) => type === "strong");
    const label = index < 0 ? "" : inlineText(inline.slice(index, index + 1)).replace(/[^\p{L}\s]/gu, "");
    const isKnown = KNOWN_FACTS.test(label.trim());
    const isDate = isKnown && /^\s*(?:date|when)/i.test(label);
    const texts: string[] = [];
    const value = isKnown ? readInline(inline.slice(index + 1)).replace(/\band\b/g, " ") : "";
    for (const node of isKnown ? others : item.children) collectTexts(node, texts);
    return isDate ? texts : [value, ...texts];
  });
}
