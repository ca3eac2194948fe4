import type { Definition, FootnoteDefinition, Link, PhrasingContent, Root, RootContent, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Reporter } from "./diagnostics.ts";
import { SHORT_REFERENCE, shortReferenceUrl } from "./references.ts";
import { isAllowedTag } from "./sanitize-schema.ts";

/** A file's blocks without what belongs to the file as a whole. */
export interface PreparedTree {
  readonly blocks: RootContent[];
  readonly definitions: Definition[];
  readonly footnotes: FootnoteDefinition[];
}

/**
 * Takes link and footnote definitions out of the flow, links `owner/repo#123`, and reports what no page
 * will show. The tree is changed in place: it belongs to this parse.
 */
export function prepareTree(tree: Root, reporter: Reporter): PreparedTree {
  const definitions: Definition[] = [];
  const used = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (node.type === "definition") definitions.push(node);
    if (node.type === "footnoteReference") used.add(node.identifier);
    if (node.type === "html") checkHtml(node.value, node.position?.start, reporter);
    if (node.type === "link" || node.type === "linkReference") return SKIP;
    if (node.type === "text" && parent && index !== undefined) {
      const linked = linkReferences(node);
      if (linked.length > 1) {
        parent.children.splice(index, 1, ...linked);
        return [SKIP, index + linked.length];
      }
    }
    return undefined;
  });
  const footnotes = takeFootnotes(tree, used, reporter);
  const blocks = tree.children.filter(
    ({ type }) => type !== "definition" && type !== "yaml" && type !== "footnoteDefinition",
  );
  return { blocks, definitions, footnotes };
}

/** `see owner/repo#1` as text and link. */
function linkReferences(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(SHORT_REFERENCE)) {
    const [written, owner = "", name = "", number = ""] = match;
    if (match.index > end) pieces.push(createText(node, node.value.slice(end, match.index)));
    const url = shortReferenceUrl(owner, name, number);
    pieces.push({ type: "link", url, children: [createText(node, written)] } satisfies Link);
    end = match.index + written.length;
  }
  if (end === 0) return [node];
  if (end < node.value.length) pieces.push(createText(node, node.value.slice(end)));
  return pieces;
}

function createText(source: Text, value: string): Text {
  return source.position ? { type: "text", value, position: source.position } : { type: "text", value };
}

/** A footnote that nothing refers to would vanish: its text stays where it is. */
function takeFootnotes(tree: Root, used: ReadonlySet<string>, reporter: Reporter): FootnoteDefinition[] {
  const footnotes: FootnoteDefinition[] = [];
  visit(tree, "footnoteDefinition", (node, index, parent) => {
    if (used.has(node.identifier)) {
      footnotes.push(node);
      return undefined;
    }
    reporter.warning(
      "footnote-unused",
      node.position?.start,
      `Nothing refers to the footnote \`[^${node.label ?? node.identifier}]\`.`,
      `Write \`[^${node.label ?? node.identifier}]\` where it belongs, or make it a paragraph.`,
    );
    if (parent && index !== undefined) parent.children.splice(index, 1, ...(node.children as never[]));
    return index;
  });
  return footnotes;
}

const TAG = /<([a-z][\w-]*)/gi;

/** Names each tag that the allow-list takes out. */
function checkHtml(
  html: string,
  start: { line: number; column: number } | undefined,
  reporter: Reporter,
): void {
  const visible = html.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));
  for (const match of visible.matchAll(TAG)) {
    const name = (match[1] ?? "").toLowerCase();
    if (isAllowedTag(name)) continue;
    const before = visible.slice(0, match.index).split("\n");
    const line = (start?.line ?? 1) + before.length - 1;
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? (start?.column ?? 1) : 1);
    reporter.warning(
      "html-removed",
      { line, column },
      `\`<${name}>\` is taken out of the page; its text stays.`,
      "Use Markdown instead, or one of the HTML elements in the contributor guide.",
    );
  }
}
