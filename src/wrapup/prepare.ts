import type {
  Definition,
  FootnoteDefinition,
  Html,
  Link,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from "mdast";
import { findAndReplace } from "mdast-util-find-and-replace";
import { visit } from "unist-util-visit";
import { buildReferenceUrl, SHORT_REFERENCE } from "./code-hosts.ts";
import type { Conventions } from "./conventions.ts";
import type { Reporter } from "./diagnostics.ts";
import { takeFootnotes } from "./footnotes.ts";
import { readHtmlTags } from "./html-tags.ts";
import { isAllowedTag } from "./sanitize-schema.ts";

/** A file's blocks, and the footnotes that they lead to, by identifier. */
export interface PreparedTree {
  readonly blocks: RootContent[];
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/**
 * Takes link and footnote definitions out of the flow, links short references such as `owner/repo#123`, and reports what no page
 * will show. The tree is changed in place: it belongs to this parse.
 */
export function prepareTree(tree: Root, conventions: Conventions, reporter: Reporter): PreparedTree {
  const footnotes = takeFootnotes(tree, reporter);
  inlineDefinitions(tree);
  const closed = findClosedTags(tree);
  visit(tree, (node, index, parent) => {
    if (node.type === "table") widenTable(node, reporter);
    if (node.type === "html") checkHtml(node, closed, reporter);
    if (node.type === "code" && /\p{L}/u.test(node.meta ?? ""))
      reporter.warning(
        "html-attribute",
        `\`${node.meta}\` is taken off the block of code.`,
        "Leave it out, or write it above the code: a fence takes nothing but a language.",
        node.position?.start,
      );
    if (node.type === "link" && index !== undefined)
      parent?.children.splice(index, 1, ...cutBareAddress(node));
  });
  const linkReference = (written: string, repository: string, mark: string, number: string): Link | false => {
    const url = buildReferenceUrl(repository, mark, number, conventions);
    return url !== null && { type: "link", url, children: [{ type: "text", value: written }] };
  };
  findAndReplace(tree, [SHORT_REFERENCE, linkReference], { ignore: "link" });
  const blocks = tree.children.filter(
    ({ type }) => type !== "definition" && type !== "yaml" && type !== "footnoteDefinition",
  );
  return { blocks, footnotes };
}

/**
 * Gives `[words][name]` and `![words][name]` the address that they name. Of several definitions with one name the first
 * counts.
 */
function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const { url, title } = definitions.get(node.identifier) ?? {};
    Object.assign(node, { type: node.type === "linkReference" ? "link" : "image", url, title });
  });
}

/** Cells that stand in no column of the head would not be shown: the table gets columns for them. */
function widenTable(table: Table, reporter: Reporter): void {
  const width = table.children[0]?.children.length ?? 0;
  let widest = width;
  for (const { children } of table.children) {
    if (children.length <= width) continue;
    widest = Math.max(widest, children.length);
    reporter.warning(
      "table-cells",
      `This row has ${children.length} cells, but the table has ${width} column${width === 1 ? "" : "s"}.`,
      "Write `\\|` for a bar that is text, also inside of code, or add a column to the first two rows.",
      children[width]?.position?.start,
    );
  }
  const align = table.align ?? [];
  table.align = Array.from({ length: widest }, (_, column) => align[column] ?? null);
}

/** `[https://example.org](the plan)` is no link, but its address is one, which ends at the bracket. */
function cutBareAddress(link: Link): PhrasingContent[] {
  const [text] = link.children;
  const end = link.url.indexOf("](");
  if (end < 0 || text?.type !== "text" || text.value !== link.url) return [link];
  const url = link.url.slice(0, end);
  const rest: Text = { type: "text", value: link.url.slice(end) };
  return [{ ...link, url, children: [{ type: "text", value: url }] }, rest];
}

/** The names of the elements that a file closes. */
function findClosedTags(tree: Root): Set<string> {
  const closed = new Set<string>();
  visit(tree, "html", ({ value }) => {
    for (const [, name = ""] of value.matchAll(/<\/([a-z][\w-]*)/gi)) closed.add(name.toLowerCase());
  });
  return closed;
}

/** Attributes that run code or dress text. */
const REMOVED = /^(?:on\w+|style|class|role|dir|aria-.*|data-.*|srcset|form\w*)$/;

/** Names each tag and attribute that is taken out. A tag that is only words was hardly meant as HTML. */
function checkHtml(node: Html, closed: ReadonlySet<string>, reporter: Reporter): void {
  for (const { name, written, attributes, place } of readHtmlTags(node)) {
    const isField = name === "input" && attributes.get("type")?.toLowerCase() !== "checkbox";
    if (isAllowedTag(name) && !isField) {
      for (const attribute of [...attributes.keys()].filter((key) => REMOVED.test(key)))
        reporter.warning(
          "html-attribute",
          `\`${attribute}\` is taken off \`<${name}>\`.`,
          "Leave it out: pages run no code of wrap-ups, and all have the same look.",
          place,
        );
      continue;
    }
    const isWords = !closed.has(name) && [...attributes.values()].every((value) => value === "");
    const tag = `${isWords ? written : written.split(/[\s/]/, 1)[0]}>`;
    const [message, hint] = isWords
      ? [
          `Readers do not see \`${tag}\`: to Markdown it is HTML.`,
          `Write \`\` \`${tag}\` \`\`, or \`\\${tag}\` for plain text.`,
        ]
      : [
          `\`${tag}\` is taken out of the page${isField ? ", with what its attributes say" : "; its text stays"}.`,
          "Use Markdown instead, or HTML such as `<details>`, `<kbd>`, `<sub>` or `<table>`.",
        ];
    reporter.warning("html-removed", message, hint, place);
  }
}
