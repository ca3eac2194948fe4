import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Place } from "../wrapup/diagnostics.ts";
import { stripLeadingEmoji } from "../wrapup/emoji.ts";
import { endsInColon, trimLabel } from "../wrapup/sections.ts";
import { inlineText } from "../wrapup/syntax.ts";

/** Words that look like a section's label, whether or not they are one. */
export interface WrittenLabel {
  /** Without its colon. */
  readonly text: string;
  readonly place: Place;
  /** Of a heading; 0 for one that lacks the space behind its `#`. */
  readonly depth?: number;
}

/**
 * The bold words with a colon that begin a paragraph or a line, and the headings below topics, in order.
 * Paragraphs in quotes count; those in lists are text of their topic.
 */
export function findWrittenLabels(tree: Root): WrittenLabel[] {
  return tree.children.flatMap(readBlock);
}

function readBlock(block: RootContent): WrittenLabel[] {
  if (block.type === "blockquote") return block.children.flatMap(readBlock);
  if (block.type === "paragraph") return readParagraph(block);
  if (block.type !== "heading" || block.depth < 3 || !block.position) return [];
  const { depth, position } = block;
  return [{ text: trimLabel(inlineText(block.children)), place: position.start, depth }];
}

function readParagraph({ children, position }: Paragraph): WrittenLabel[] {
  const words = inlineText(children);
  if (position && /^#{2,6}[^#\s]/.test(words)) return [{ text: words, place: position.start, depth: 0 }];
  return children.flatMap((node, index) => {
    if (node.type !== "strong" || !node.position || !startsLine(children[index - 1], index)) return [];
    const text = inlineText(node.children).trim();
    const next = children[index + 1];
    return endsInColon(text, next) || next === undefined
      ? [{ text: trimLabel(text), place: node.position.start }]
      : [];
  });
}

function startsLine(before: PhrasingContent | undefined, index: number): boolean {
  if (before === undefined || before.type === "break") return true;
  if (before.type !== "text") return false;
  const lastLine = before.value.slice(before.value.lastIndexOf("\n") + 1);
  return (index === 1 || before.value.includes("\n")) && stripLeadingEmoji(lastLine) === "";
}
