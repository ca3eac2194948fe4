import type {
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
} from "mdast";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import type { Reporter } from "./diagnostics.ts";
import { findNodes, isParent } from "./syntax.ts";

/**
 * The footnotes that the text leads to, by identifier. Any other would vanish: its text stays where it is,
 * and a finding says so.
 */
export function takeFootnotes(tree: Root, reporter: Reporter): Map<string, FootnoteDefinition> {
  const all = new Map<string, FootnoteDefinition>();
  const inText: FootnoteReference[] = [];
  visit(tree, (node) => {
    if (node.type === "heading") dropReferences(node, reporter);
    if (node.type === "footnoteReference") inText.push(node);
    if (node.type !== "footnoteDefinition") return CONTINUE;
    if (!all.has(node.identifier)) all.set(node.identifier, node);
    return SKIP;
  });
  const footnotes = followReferences(all, inText);
  if (all.size > 0) releaseFootnotes(tree, footnotes, reporter);
  return footnotes;
}

/** A heading is shown in lists and on other pages, where a footnote's number would lead nowhere. */
function dropReferences(heading: Heading, reporter: Reporter): void {
  const [reference] = findNodes(heading.children, "footnoteReference");
  if (!reference) return;
  reporter.warning(
    "footnote-in-heading",
    `A heading cannot hold a footnote: \`[^${reference.label ?? reference.identifier}]\` is left out of it.`,
    "Put the footnote into the text below the heading.",
    reference.position?.start,
  );
  heading.children = withoutReferences(heading.children);
}

/** The footnotes that references lead to, directly or from another footnote. */
export function followReferences(
  all: ReadonlyMap<string, FootnoteDefinition>,
  references: readonly FootnoteReference[],
): Map<string, FootnoteDefinition> {
  const footnotes = new Map<string, FootnoteDefinition>();
  const pending = [...references];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const footnote = all.get(next.identifier);
    if (!footnote || footnotes.has(next.identifier)) continue;
    footnotes.set(next.identifier, footnote);
    pending.push(...findNodes(footnote.children, "footnoteReference"));
  }
  return footnotes;
}

function releaseFootnotes(
  parent: Parents,
  taken: ReadonlyMap<string, FootnoteDefinition>,
  reporter: Reporter,
): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if (isParent(node)) releaseFootnotes(node, taken, reporter);
    // Footnotes that only name each other are text now: their numbers would lead nowhere.
    if (node.type === "footnoteReference" && !taken.has(node.identifier)) return [];
    if (node.type !== "footnoteDefinition" || taken.get(node.identifier) === node) return [node];
    const name = node.label ?? node.identifier;
    const first = taken.get(node.identifier);
    const [message, hint] = first
      ? [
          `There are two footnotes \`[^${name}]\`: text leads to the first, in line ${first.position?.start.line}.`,
          "Give this one another name, here and in the text.",
        ]
      : [
          `Nothing refers to this footnote \`[^${name}]\`.`,
          `Write \`[^${name}]\` where it belongs, or make it a paragraph.`,
        ];
    reporter.warning("footnote-unused", message, hint, node.position?.start);
    return node.children;
  }) as never;
}

/** Inline nodes without the footnote references among them. */
export function withoutReferences(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .filter(({ type }) => type !== "footnoteReference")
    .map((node) =>
      isParent(node) ? ({ ...node, children: withoutReferences(node.children) } as PhrasingContent) : node,
    );
}
