import { getImage } from "astro:assets";
import type { Element, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import type { LinkTarget } from "../archive/links.ts";
import { shortenAddress } from "../format/links.ts";
import { stripEmoji } from "../wrapup/emoji.ts";
import type { RichText } from "../wrapup/model.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { PAGE_SCHEMA } from "../wrapup/sanitize-schema.ts";
import { loadArchive } from "./archive.ts";
import { urls } from "./environment.ts";
import { loadPictures, type PictureFile } from "./pictures.ts";

/** Where a rich text will stand. */
export interface RichTextPlace {
  /** The event whose wrap-up it is from, if any. */
  readonly event?: string | undefined;
  /** The topic whose page it stands on: a link to that page stays as written. */
  readonly topic?: string | undefined;
  /** The level of its highest heading; without it headings stay as written. */
  readonly level?: number | undefined;
  /** A title whose emoji stands beside it: `linked` as a whole, so that its own links would stand in a link. */
  readonly title?: "plain" | "linked" | undefined;
}

/**
 * The HTML of a rich text for a page: links into the archive, pictures and heading levels are finished on the
 * tree, which is then sanitised and serialised.
 */
export async function renderRichText(
  content: RichText,
  { event, topic, level, title }: RichTextPlace,
): Promise<string> {
  const tree = structuredClone(content);
  if (title) finishTitle(tree, title);
  const archive = await loadArchive();
  const shift = level === undefined ? 0 : level - findHighestLevel(tree);
  const pictures: Element[] = [];
  visit(tree, "element", (element) => {
    if (isHeading(element)) element.tagName = `h${shiftLevel(readLevel(element), shift)}`;
    if (element.tagName === "img") pictures.push(element);
    const href = element.tagName === "a" && element.properties["href"];
    if (typeof href === "string") {
      shortenText(element, href);
      const isFragment = href.startsWith("#");
      const target = archive.resolveLink(isFragment ? `${event}.md${href}` : href);
      const isHere = topic ? target?.kind === "topic" && target.topic === topic : target?.event === event;
      // A fragment that names no heading is a footnote's.
      const isKnown = target && (isFragment ? target.kind !== "event" : !isHere);
      if (isKnown) element.properties["href"] = findHref(target);
    }
  });
  if (event && pictures.length > 0) {
    const files = await loadPictures(event);
    await Promise.all(pictures.map((picture) => finishPicture(picture, files)));
  }
  return toHtml(sanitize(tree, PAGE_SCHEMA));
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
function shortenText(element: Element, href: string): void {
  const [text, ...others] = element.children;
  if (text?.type !== "text" || others.length > 0 || text.value !== href) return;
  text.value = shortenAddress(href) ?? text.value;
  element.properties["className"] = ["bare-address"];
}

function findHref(target: LinkTarget): string {
  if (target.kind === "topic") return urls.topic(target.topic);
  return target.kind === "heading" ? urls.eventAnchor(target.event, target.slug) : urls.event(target.event);
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function readLevel({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

/** The footnotes' hidden heading does not count: it may stand higher than its neighbours. */
function findHighestLevel(tree: Root): number {
  let highest = 6;
  visit(tree, "element", (element) => {
    const isHidden = Array.isArray(element.properties["className"]);
    if (isHeading(element) && !isHidden) highest = Math.min(highest, readLevel(element));
  });
  return highest;
}

/** A page has one first heading, its title. */
function shiftLevel(level: number, shift: number): number {
  return shift === 0 ? level : Math.min(Math.max(level + shift, 2), 6);
}

/** Widths for the text column, and twice that for dense screens. */
const WIDTHS = [400, 800, 1200, 1600];
const SIZES = "(min-width: 50rem) 44rem, 92vw";

/** Names the re-encoded variants of a picture; one that is not there leaves its description. */
async function finishPicture(element: Element, files: ReadonlyMap<string, PictureFile>): Promise<void> {
  const { src, alt = "" } = element.properties;
  const file = files.get(decodePath(String(src)));
  if (!file) {
    element.tagName = "span";
    element.properties = { className: ["picture-missing"] };
    element.children = [{ type: "text", value: String(alt) }];
    return;
  }
  const widths = [...WIDTHS.filter((width) => width < file.width), Math.min(file.width, 1600)];
  const width = Math.min(file.width, 800);
  const height = Math.round((width * file.height) / file.width);
  const image = await getImage({ src: file.image, widths, sizes: SIZES, format: "webp", width, height });
  element.properties = {
    src: image.src,
    srcSet: image.srcSet.attribute,
    sizes: SIZES,
    width,
    height,
    alt,
    loading: "lazy",
    decoding: "async",
  };
}
