import type { Element, Properties, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import type { Archive } from "../archive/archive.ts";
import type { LinkTarget } from "../archive/links.ts";
import type { Urls } from "../urls.ts";
import type { Conventions } from "../wrapup/conventions.ts";
import { stripEmoji } from "../wrapup/emoji.ts";
import type { RichText } from "../wrapup/model.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { isRemote } from "../wrapup/remote-address.ts";
import { parseRichText } from "../wrapup/rich-text.ts";
import { SANITIZE_SCHEMA } from "../wrapup/sanitize-schema.ts";
import { shortenAddress } from "./links.ts";

/** Where a rich text will stand. */
export interface RichTextPlace {
  /** The event whose wrap-up it is from, if any. */
  readonly event?: string | undefined;
  /** The topic whose page it stands on, which its own old addresses do not lead back to. */
  readonly topic?: string | undefined;
  /** The level of its highest heading; without it headings stay as written. */
  readonly level?: number | undefined;
  /** A title whose emoji stands beside it: `linked` as a whole, so that its own links would stand in a link. */
  readonly title?: "plain" | "linked" | undefined;
}

/** What the site knows about links and pictures. */
export interface RichTextSite {
  readonly resolveLink: Archive["resolveLink"];
  readonly urls: Urls;
  readonly conventions: Pick<Conventions, "codeHosts">;
  /** Attributes of the event's pictures, by decoded path. One that is not there leaves its description. */
  readonly pictures: ReadonlyMap<string, Properties>;
}

/**
 * The HTML of a rich text for a page: links into the archive, pictures and heading levels are finished on the
 * tree, which is then sanitised and serialised.
 */
export function finishRichText(
  content: RichText,
  { event, topic, level, title }: RichTextPlace,
  { resolveLink, urls, conventions, pictures }: RichTextSite,
): string {
  const tree = parseRichText(content);
  if (title) finishTitle(tree, title);
  const highest = findHighestLevel(tree);
  visit(tree, "element", (element) => {
    const own = readLevel(element);
    // A page has one first heading, its title.
    if (own && level !== undefined)
      element.tagName = `h${Math.min(isHidden(element) ? level : level + own - highest, 6)}`;
    if (element.tagName === "img") finishPicture(element, pictures);
    const href = element.tagName === "a" && element.properties["href"];
    if (typeof href === "string") {
      shortenText(element, href, conventions);
      const isFragment = href.startsWith("#");
      const target = resolveLink(isFragment ? `${event}.md${href}` : href);
      // An old address of this very page is worth a look; a relative one leads nowhere from here.
      const isHere = topic ? target?.kind === "topic" && target.topic === topic : target?.event === event;
      // A fragment that names no heading is a footnote's.
      const isKnown = target && (isFragment ? target.kind !== "event" : !(isHere && isRemote(href)));
      if (isKnown) element.properties["href"] = findHref(target, urls);
    }
  });
  return toHtml(sanitize(tree, SANITIZE_SCHEMA));
}

/** Takes emoji out of a title, and links out of one that is a link itself. */
function finishTitle(tree: Root, kind: "plain" | "linked"): void {
  visit(tree, "text", (node) => {
    const [, before = "", after = ""] = /^(\s*).*?(\s*)$/s.exec(node.value) ?? [];
    node.value = before + stripEmoji(node.value) + after;
  });
  const [first] = tree.children;
  if (first?.type === "text") first.value = first.value.trimStart();
  if (kind === "plain") return;
  visit(tree, "element", (element, index, parent) => {
    if (element.tagName !== "a" || index === undefined) return;
    parent?.children.splice(index, 1, ...element.children);
    return index;
  });
}

/** A bare address reads as what it stands for; its class keeps it from being printed twice. */
function shortenText(element: Element, href: string, conventions: RichTextSite["conventions"]): void {
  const [text, ...others] = element.children;
  if (text?.type !== "text" || others.length > 0) return;
  const short = shortenAddress(href, conventions) ?? href;
  if (text.value !== href && text.value !== short) return;
  text.value = short;
  element.properties["className"] = ["bare-address"];
}

function findHref(target: LinkTarget, urls: Urls): string {
  if (target.kind === "topic") return urls.topic(target.topic);
  return target.kind === "heading" ? urls.eventAnchor(target.event, target.slug) : urls.event(target.event);
}

/** The level of a heading; `null` for all other elements. */
function readLevel({ tagName }: Element): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : null;
}

/** The footnotes' hidden heading does not count: it may stand higher than its neighbours. */
function findHighestLevel(tree: Root): number {
  let highest = 6;
  visit(tree, "element", (element) => {
    if (!isHidden(element)) highest = Math.min(highest, readLevel(element) ?? highest);
  });
  return highest;
}

function isHidden({ properties }: Element): boolean {
  return Array.isArray(properties["className"]);
}

function finishPicture(element: Element, pictures: RichTextSite["pictures"]): void {
  const { src, alt = "", title } = element.properties;
  const variants = pictures.get(decodePath(String(src)));
  if (variants) {
    element.properties = { ...variants, alt, title };
    return;
  }
  element.tagName = "span";
  element.properties = { className: ["picture-missing"] };
  element.children = [{ type: "text", value: String(alt) }];
}
