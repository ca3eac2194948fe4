import type { Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Conventions } from "./conventions.ts";
import { stripLeadingEmoji } from "./emoji.ts";
import { findLinks } from "./html-tags.ts";
import { findSectionKind } from "./labels.ts";
import type { SectionKind } from "./model.ts";
import { findNodes, inlineText } from "./syntax.ts";

/** A labelled stretch of a topic's syntax tree. */
export interface SectionNodes {
  readonly kind: SectionKind;
  /** As written, without its colon. */
  readonly label: string;
  readonly nodes: RootContent[];
}

/**
 * Splits a topic's blocks at its labels. Text outside of labels becomes sections of kind `introduction`.
 * Every node of the input is in exactly one section, but for the labels themselves.
 */
export function splitSections(blocks: readonly RootContent[], conventions: Conventions): SectionNodes[] {
  const sections: SectionNodes[] = [{ kind: "introduction", label: "", nodes: [] }];
  let labelDepth = 0;
  const keep = (block: RootContent): void => void sections.at(-1)?.nodes.push(block);
  const add = (block: RootContent): void => {
    const depth = block.type === "heading" ? block.depth : 0;
    const section = openSection(block, conventions);
    if (section) {
      sections.push(section);
      labelDepth = depth;
    } else {
      if (depth > 0 && depth <= labelDepth) sections.push({ kind: "introduction", label: "", nodes: [] });
      keep(block);
    }
  };
  let openDetails = 0;
  for (const node of blocks) {
    if (node.type === "html") openDetails += countDetails(node.value);
    // A label inside of `<details>` would tear it apart.
    if (openDetails > 0) keep(node);
    else unwrapLabels(node, conventions).forEach(add);
  }
  return sections.filter(({ label, nodes }) => label !== "" || nodes.length > 0);
}

/** A label's words without their colon. */
export function trimLabel(text: string): string {
  return text.replace(/\s*[:：]\s*$/, "").trim();
}

/** How many `<details>` some HTML leaves open. */
function countDetails(html: string): number {
  return [...html.matchAll(/<(\/?)details\b/gi)].reduce((sum, [, slash]) => sum + (slash ? -1 : 1), 0);
}

/** Labels may stand in a quote, in the items of a list, or on lines of one paragraph: brings each to the top. */
function unwrapLabels(node: RootContent, conventions: Conventions): RootContent[] {
  if (node.type === "paragraph") return splitLabelLines(node, conventions);
  if (node.type === "blockquote" && startsWithLabel(node.children[0], conventions)) {
    return node.children.flatMap((child) => unwrapLabels(child, conventions));
  }
  if (node.type === "list" && isLabelList(node, conventions)) {
    return node.children.flatMap((item: ListItem) =>
      item.children.flatMap((child) => unwrapLabels(child, conventions)),
    );
  }
  return [node];
}

/**
 * Whether all items are labels. Fewer than half may be unknown, as long as they look like labels and the first is one
 * of more than references: `- **Documentation:** …⏎- **Tests:** …` lists what was done.
 */
function isLabelList({ children }: List, conventions: Conventions): boolean {
  const firsts = children.map((item) => item.children[0]);
  const unknown = firsts.filter((first) => !startsWithLabel(first, conventions));
  if (unknown.length === 0) return true;
  const kind = firsts[0] && openSection(firsts[0], conventions)?.kind;
  const isText = kind !== undefined && kind !== "references";
  return isText && unknown.length < firsts.length / 2 && unknown.every(looksLikeLabel);
}

function startsWithLabel(node: RootContent | undefined, conventions: Conventions): boolean {
  return node?.type === "paragraph" && openSection(node, conventions) !== null;
}

/** Bold words with a colon, whatever they say. */
function looksLikeLabel(node: RootContent | undefined): boolean {
  const [strong, next] = node?.type === "paragraph" ? skipEmoji(node.children) : [];
  return strong?.type === "strong" && endsInColon(inlineText(strong.children), next);
}

/** `**Issue:** …⏎**Code:** …` is one paragraph to Markdown and two labels to its author. */
function splitLabelLines(paragraph: Paragraph, conventions: Conventions): Paragraph[] {
  const { children } = paragraph;
  const lines: PhrasingContent[][] = [[]];
  children.forEach((child, index) => {
    if (startsLine(children, index) && readLabel(child, children[index + 1], conventions)) lines.push([]);
    lines.at(-1)?.push(child);
  });
  return lines.map((line, index) => ({
    ...paragraph,
    children: index < lines.length - 1 ? trimLineEnd(line) : line,
  }));
}

/** What may stand on a line before its label: an emoji, a dash. */
const LINE_MARK = /(?:^|\n)\s*(?:[^\p{L}\p{N}\s]+\s*)?$/u;

function startsLine(nodes: readonly PhrasingContent[], index: number): boolean {
  const [earlier, before] = [nodes[index - 2], nodes[index - 1]];
  if (before?.type !== "text") return before?.type === "break";
  const mark = LINE_MARK.exec(before.value);
  return mark !== null && (mark[0].startsWith("\n") || earlier?.type === "break");
}

/** Without the line break that led to the next label. */
function trimLineEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type === "break") return nodes.slice(0, -1);
  if (last?.type !== "text") return [...nodes];
  const value = last.value.replace(LINE_MARK, "").trimEnd();
  const others = nodes.slice(0, -1);
  return value === "" ? trimLineEnd(others) : [...others, { ...last, value }];
}

/** The section that a heading or paragraph opens, with what stands beside the label's words in the same block. */
function openSection(block: RootContent, conventions: Conventions): SectionNodes | null {
  if (block.type === "heading") {
    const words = inlineText(block.children);
    const kind = findSectionKind(words, conventions);
    return kind && { kind, label: trimLabel(words), nodes: wrapInline(takeLinks(block.children)) };
  }
  const [strong, ...behind] = block.type === "paragraph" ? skipEmoji(block.children) : [];
  const label = readLabel(strong, behind[0], conventions);
  if (!label || strong?.type !== "strong") return null;
  const beside = [
    ...findNodes(strong.children, "footnoteReference"),
    ...takeLinks(strong.children),
    ...trimColon(inlineText(strong.children), behind),
  ];
  return { ...label, nodes: wrapInline(beside) };
}

function wrapInline(children: PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: "paragraph", children }] : [];
}

/** The links of a label, which is shown as words only, by their addresses: `**[Issue](https://…):**`. */
function takeLinks(label: readonly PhrasingContent[]): PhrasingContent[] {
  return findLinks(label).flatMap((link) => [showAddress(link), { type: "text", value: " " }]);
}

/** A link whose words are its address. */
export function showAddress(link: Link): Link {
  return { ...link, children: [{ type: "text", value: link.url }] };
}

/** A label needs its colon, inside or outside of the bold, unless it stands alone on its line. */
function readLabel(
  strong: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
  conventions: Conventions,
): Pick<SectionNodes, "kind" | "label"> | null {
  if (strong?.type !== "strong") return null;
  const written = inlineText(strong.children).trim();
  const hasColon = endsInColon(written, next);
  const standsAlone = !next || next.type === "break" || (next.type === "text" && /^\s*\n/.test(next.value));
  if (!hasColon && !standsAlone) return null;
  const label = trimLabel(written);
  const kind = findSectionKind(label, conventions);
  return kind && { kind, label };
}

/** Inline nodes without the emoji that may stand before a label. */
export function skipEmoji(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...others] = nodes;
  return first?.type === "text" && stripLeadingEmoji(first.value) === "" ? others : nodes;
}

/** Whether a label has a colon, inside of its words or right behind them. */
export function endsInColon(label: string, next: PhrasingContent | undefined): boolean {
  return /[:：]\s*$/.test(label) || (next?.type === "text" && /^\s*[:：]/.test(next.value));
}

/** What stands behind a label, without the colon and the line break that set it off: `**Results:** :rocket: done` has one. */
export function trimColon(label: string, [next, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
  if (!next) return [];
  if (next.type === "break") return others;
  if (next.type !== "text") return [next, ...others];
  const colon = endsInColon(label, undefined) ? /^\s*(?:[:：]\s+)?/ : /^\s*[:：]?\s*/;
  const value = next.value.replace(colon, "");
  if (value !== "") return [{ ...next, value }, ...others];
  return others[0]?.type === "break" ? others.slice(1) : others;
}
