import type { ListItem, PhrasingContent, RootContent, Text } from "mdast";
import { REFERENCE } from "./code-hosts.ts";
import { withoutReferences } from "./footnotes.ts";
import { findNodes, inlineText, plainText } from "./syntax.ts";

/** A list item as a topic: what it is called, and what is said about it. */
export interface FastTrackNodes {
  readonly title: PhrasingContent[];
  readonly nodes: RootContent[];
}

/** Titles longer than this are sentences; the first words stand for them. */
const LONGEST_TITLE = 120;

/**
 * Splits a bullet into title and text: a bold or linked beginning is the title, else the words before the
 * first colon, dash or full stop. References at the end of the title move to the text.
 */
export function splitFastTrack(item: ListItem): FastTrackNodes {
  const [first, ...others] = item.children;
  if (first?.type !== "paragraph") {
    const words = plainText(item).replace(/\s+/g, " ").trim();
    return { title: shortenTitle([{ type: "text", value: words || "…" }]).title, nodes: [...item.children] };
  }
  const { title, rest } = splitTitle(first.children);
  const children = [...findNodes(title, "footnoteReference"), ...rest];
  const body: RootContent[] = children.length > 0 ? [{ ...first, children }, ...others] : others;
  return { title: withoutReferences(title), nodes: body };
}

interface SplitTitle {
  readonly title: PhrasingContent[];
  readonly rest: PhrasingContent[];
}

function splitTitle(children: readonly PhrasingContent[]): SplitTitle {
  const [lead, ...behind] = children;
  if (lead && isLead(lead)) {
    const title = lead.type === "strong" ? trimTitleEnd(lead.children) : [lead];
    return { title, rest: trimStart(behind) };
  }
  const cut = cutAtSeparator(children) ?? cutAtReferences(children);
  return inlineText(cut.title).length <= LONGEST_TITLE ? cut : shortenTitle(children);
}

/** Bold words, or a link that is more than a bare reference. */
function isLead(node: PhrasingContent): boolean {
  return node.type === "strong" || (node.type === "link" && !isBareReference(node));
}

function isBareReference(node: PhrasingContent): boolean {
  return node.type === "link" && BARE_REFERENCE.test(inlineText([node]).trim());
}

const BARE_REFERENCE = new RegExp(String.raw`^(?:https?:\/\/\S+|${REFERENCE})$`);

function cutAtSeparator(children: readonly PhrasingContent[]): SplitTitle | null {
  for (const [index, node] of children.entries()) {
    if (node.type === "break")
      return { title: children.slice(0, index), rest: trimStart(children.slice(index + 1)) };
    if (node.type !== "text") continue;
    const match = /:\s+|\s+[–—-]\s+|(?<=[\p{Ll}\p{N})\]]{2})\.\s+(?=\p{Lu})/u.exec(node.value);
    const before = match ? node.value.slice(0, match.index) : "";
    if (!match || (index === 0 && before.trim() === "")) continue;
    const behind = node.value.slice(match.index + match[0].length);
    return {
      title: [...children.slice(0, index), { ...node, value: before }],
      rest: trimStart([{ ...node, value: behind }, ...children.slice(index + 1)]),
    };
  }
  return null;
}

/** Takes links that only point somewhere, and the punctuation around them, off the end. */
function cutAtReferences(children: readonly PhrasingContent[]): SplitTitle {
  const end = Math.max(1, children.findLastIndex((node) => !isReferenceOrGlue(node)) + 1);
  if (!children.slice(end).some(isBareReference)) return { title: [...children], rest: [] };
  return { title: trimTitleEnd(children.slice(0, end)), rest: trimStart(children.slice(end)) };
}

function isReferenceOrGlue(node: PhrasingContent): boolean {
  return isBareReference(node) || (node.type === "text" && /^[\s,;.&()[\]]*(?:and)?[\s(]*$/.test(node.value));
}

/** The first words as the title, and the whole item as its text, so that no word is lost. */
function shortenTitle(children: readonly PhrasingContent[]): SplitTitle {
  const words = inlineText(children).replace(/\s+/g, " ");
  if (words.length <= LONGEST_TITLE) return { title: [...children], rest: [] };
  const cut = words.slice(0, LONGEST_TITLE - 20);
  return { title: [{ type: "text", value: `${cut.slice(0, cut.lastIndexOf(" "))} …` }], rest: [...children] };
}

function trimTitleEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== "text") return [...nodes];
  const value = last.value.replace(/[\s:.,;(–—-]+$/, "");
  return value === "" ? trimTitleEnd(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, value }];
}

/** Without the separator between title and text; the colon of `:rocket:` is none. */
function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type === "break") return trimStart(others);
  if (first?.type !== "text") return [...nodes];
  const value = first.value.replace(/^(?:[\s.,;–—-]|:(?![\w+-]+:))+/, "");
  if (/^[\s)\]]*$/.test(value)) return trimStart(others);
  return [{ ...first, value } satisfies Text, ...others];
}
