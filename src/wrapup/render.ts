import type { Element, ElementContent, RootContent as HastContent, Root as HastRoot } from "hast";
import { sanitize } from "hast-util-sanitize";
import { h } from "hastscript";
import type { PhrasingContent, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import { strings } from "../site.config.ts";
import { markAlert } from "./alerts.ts";
import { followReferences } from "./footnotes.ts";
import { readText } from "./fragment-text.ts";
import { highlightCode } from "./highlight.ts";
import type { RichText } from "./model.ts";
import type { PreparedTree } from "./prepare.ts";
import { parseRawHtml } from "./raw-html.ts";
import { isRemote } from "./remote-address.ts";
import { formatRichText } from "./rich-text.ts";
import { SANITIZE_SCHEMA } from "./sanitize-schema.ts";
import { findNodes } from "./syntax.ts";

/** A sanitised tree, and the words in it. */
export interface Rendered {
  readonly content: RichText;
  readonly text: string;
}

/** What the rest of the file lends to a fragment. */
export interface RenderContext extends Pick<PreparedTree, "footnotes"> {
  /** Put before every id, so that fragments can share a page. */
  readonly idPrefix: string;
}

const BREAK_NAME = "fragment-break";

/**
 * Renders groups of blocks that share footnotes, one fragment for each group. Footnotes stand at the end
 * of the last. Everything is sanitised, by allow-list.
 */
export function renderGroups(
  groups: readonly (readonly RootContent[])[],
  context: RenderContext,
): Rendered[] {
  const divider = { type: "thematicBreak", data: { hName: BREAK_NAME } } as const;
  const blocks = groups.flatMap((group, index): readonly RootContent[] =>
    index === 0 ? group : [divider, ...group],
  );
  return splitAtBreaks(renderBlocks(blocks, context)).map((nodes) => finishFragment(nodes, context.idPrefix));
}

/** Renders inline nodes, such as a heading's. */
export function renderInline(nodes: readonly PhrasingContent[], context: RenderContext): Rendered {
  const paragraph = renderBlocks([{ type: "paragraph", children: [...nodes] }], context).find(
    (node): node is Element => node.type === "element" && node.tagName === "p",
  );
  return finishFragment(paragraph?.children ?? [], context.idPrefix);
}

function renderBlocks(blocks: readonly RootContent[], context: RenderContext): HastContent[] {
  const footnotes = followReferences(context.footnotes, findNodes(blocks, "footnoteReference")).values();
  const rendered = toHast(
    { type: "root", children: [...blocks, ...footnotes] },
    {
      allowDangerousHtml: true,
      clobberPrefix: "",
      footnoteLabelTagName: "h3",
      footnoteLabel: strings.prose.footnotes,
      footnoteBackLabel: (reference, place) =>
        strings.prose.backToReference(place > 1 ? `${reference + 1}-${place}` : String(reference + 1)),
    },
  );
  return (rendered as HastRoot).children;
}

function splitAtBreaks(nodes: readonly HastContent[]): HastContent[][] {
  const fragments: HastContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "element" && node.tagName === BREAK_NAME) fragments.push([]);
    else fragments.at(-1)?.push(node);
  }
  return fragments;
}

function finishFragment(nodes: readonly HastContent[], idPrefix: string): Rendered {
  const tree: HastRoot = { type: "root", children: parseRawHtml(nodes) };
  prepareElements(tree, idPrefix);
  const content = sanitize(tree, SANITIZE_SCHEMA) as HastRoot;
  content.children = trimBlanks(content.children);
  visit(content, (node) => {
    delete node.position;
  });
  return { content: formatRichText(content), text: readText(content) };
}

/** Without the line breaks around a fragment's blocks: a fragment that shows nothing has no children. */
function trimBlanks(nodes: HastContent[]): HastContent[] {
  const isShown = (node: HastContent): boolean => node.type !== "text" || node.value.trim() !== "";
  return nodes.slice(nodes.findIndex(isShown), nodes.findLastIndex(isShown) + 1);
}

/** Everything that a fragment needs to stand in any page, before it is sanitised. */
function prepareElements(parent: HastRoot | Element, idPrefix: string): void {
  parent.children = (parent.children as ElementContent[]).map((node) => {
    if (node.type !== "element") return node;
    const element = prepareElement(node);
    prefixIds(element, idPrefix);
    if (element.tagName === "pre") highlightCode(element);
    else prepareElements(element, idPrefix);
    return element.tagName === "table" ? wrapTable(element) : element;
  });
}

function prepareElement(element: Element): Element {
  switch (element.tagName) {
    case "blockquote":
      return markAlert(element);
    case "pre":
      return { ...element, properties: { ...element.properties, tabIndex: 0 } };
    case "img":
      return isLocal(element.properties["src"]) ? element : linkPicture(element);
    case "input":
      return element.properties["type"] === "checkbox"
        ? markTask(element.properties["checked"] === true)
        : element;
    default:
      return element;
  }
}

/** A wide table scrolls by itself instead of the page. */
function wrapTable(table: Element): Element {
  const properties = {
    className: ["table-scroll"],
    tabIndex: 0,
    role: "group",
    ariaLabel: strings.prose.table,
  };
  return h("div", properties, table);
}

/** Ids, and everything that names an id of the same fragment. */
function prefixIds({ properties }: Element, prefix: string): void {
  for (const key of ["id", "name", "htmlFor"]) {
    if (typeof properties[key] === "string") properties[key] = prefix + properties[key];
  }
  for (const key of ["ariaDescribedBy", "ariaLabelledBy"]) {
    const ids = properties[key];
    if (Array.isArray(ids)) properties[key] = ids.map((id) => prefix + String(id));
  }
  const href = properties["href"];
  if (typeof href === "string" && /^#(?:fn-|fnref-|user-content-)/.test(href))
    properties["href"] = `#${prefix}${href.slice(1)}`;
}

function isLocal(source: unknown): boolean {
  return typeof source === "string" && !isRemote(source);
}

/** A remote picture would tell its host who reads the page: the reader gets a link instead, which `data:` cannot be. */
function linkPicture({ properties: { src, alt, title } }: Element): Element {
  const href = typeof src === "string" && !/^\s*data:/i.test(src) ? src : null;
  const value = typeof alt === "string" && alt.trim() !== "" ? alt : href;
  return h("a", { href, title }, value);
}

/** A task's checkbox as a picture with a name: a form control without a label helps nobody. */
function markTask(isDone: boolean): Element {
  const state = isDone ? "done" : "open";
  const className = ["task", `task-${state}`];
  return h("span", { className, role: "img", ariaLabel: strings.prose[state] });
}
