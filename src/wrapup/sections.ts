import type { Link, LinkReference, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Conventions } from "./conventions.ts";
import { stripLeadingEmoji } from "./emoji.ts";
import { findReferences } from "./footnotes.ts";
import { findSectionKind } from "./labels.ts";
import type { SectionKind } from "./model.ts";
import { findLinks, inlineText } from "./syntax.ts";

/** A labelled stretch of a topic's syntax tree. */
export interface SectionNodes {
  readonly kind: SectionKind;
  /** As written, without its colon. */
  readonly label: string;
  readonly nodes: RootContent[];
}

interface Label {
  readonly kind: SectionKind;
  readonly text: string;
  /** What stands behind the label in the same paragraph. */
  readonly rest: PhrasingContent[];
}

/**
 * Splits a topic's blocks at its labels. Text outside of labels becomes sections of kind `introduction`.
 * Every node of the input is in exactly one section, but for the labels themselves.
 */
export function splitSections(blocks: readonly RootContent[], conventions: Conventions): SectionNodes[] {
  const sections: SectionNodes[] = [{ kind: "introduction", label: "", nodes: [] }];
  let labelDepth: number | null = null;
  const open = (kind: SectionKind, label: string): void => void sections.push({ kind, label, nodes: [] });

  const keep = (block: RootContent): void => void sections.at(-1)?.nodes.push(block);
  const add = (block: RootContent): void => {
    const heading = block.type === "heading" ? block : null;
    const words = heading ? inlineText(heading.children) : "";
    const headingKind = heading && findSectionKind(words, conventions);
    const label = block.type === "paragraph" ? readParagraphLabel(block, conventions) : null;
    if (heading && headingKind) {
      open(headingKind, trimLabel(words));
      const links = takeLinks(heading.children);
      if (links.length > 0) keep({ type: "paragraph", children: links });
      labelDepth = heading.depth;
    } else if (label) {
      open(label.kind, label.text);
      labelDepth = null;
      if (label.rest.length > 0) keep({ ...(block as Paragraph), children: label.rest });
    } else {
      if (heading && labelDepth !== null && heading.depth <= labelDepth) open("introduction", "");
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
  if (node.type === "list" && node.children.every((item) => startsWithLabel(item.children[0], conventions))) {
    return node.children.flatMap((item: ListItem) =>
      item.children.flatMap((child) => unwrapLabels(child, conventions)),
    );
  }
  return [node];
}

function startsWithLabel(node: Nodes | undefined, conventions: Conventions): boolean {
  return node?.type === "paragraph" && readParagraphLabel(node, conventions) !== null;
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

function readParagraphLabel(paragraph: Paragraph, conventions: Conventions): Label | null {
  const [strong, ...behind] = skipEmoji(paragraph.children);
  const label = readLabel(strong, behind[0], conventions);
  if (!label || strong?.type !== "strong") return null;
  const rest = [...takeLinks(strong.children), ...trimColon(behind)];
  return { ...label, rest: [...findReferences(strong.children), ...rest] };
}

/** The links of a label, which is shown as words only, by their addresses: `**[Issue](https://…):**`. */
function takeLinks(label: readonly PhrasingContent[]): PhrasingContent[] {
  return findLinks(label).flatMap((link) => [showAddress(link), { type: "text", value: " " }]);
}

/** A link whose words are its address, where that is known. */
export function showAddress(link: Link | LinkReference): Link | LinkReference {
  return link.type === "link" ? { ...link, children: [{ type: "text", value: link.url }] } : link;
}

/** A label needs its colon, inside or outside of the bold, unless it stands alone on its line. */
function readLabel(
  strong: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
  conventions: Conventions,
): Pick<Label, "kind" | "text"> | null {
  if (strong?.type !== "strong") return null;
  const written = inlineText(strong.children).trim();
  const hasColon = endsInColon(written, next);
  const standsAlone = !next || next.type === "break" || (next.type === "text" && /^\s*\n/.test(next.value));
  if (!hasColon && !standsAlone) return null;
  const text = trimLabel(written);
  const kind = findSectionKind(text, conventions);
  return kind ? { kind, text } : null;
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

/** What stands behind a label, without the colon and the line break that set it off. */
export function trimColon([next, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
  if (!next) return [];
  if (next.type === "break") return others;
  if (next.type !== "text") return [next, ...others];
  const value = next.value.replace(/^\s*[:：]?\s*/, "");
  if (value !== "") return [{ ...next, value }, ...others];
  return others[0]?.type === "break" ? others.slice(1) : others;
}
