import { getImage } from "astro:assets";
import type { ImageMetadata } from "astro";
import type { Element, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import type { LinkTarget } from "../archive/links.ts";
import type { RichText } from "../wrapup/model.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { PAGE_SCHEMA } from "../wrapup/sanitize-schema.ts";
import { loadArchive, loadPictures } from "./archive.ts";
import { urls } from "./environment.ts";

/** Where a rich text will stand. */
export interface RichTextPlace {
  /** The event whose wrap-up it is from, if any. */
  readonly event?: string | undefined;
  /** The topic whose page it stands on: a link to that page stays as written. */
  readonly topic?: string | undefined;
  /** The level of its highest heading; without it headings stay as written. */
  readonly level?: number | undefined;
}

/**
 * The HTML of a rich text for a page: links into the archive, pictures and heading levels are finished on the
 * tree, which is then sanitised and serialised.
 */
export async function renderRichText(
  content: RichText,
  { event, topic, level }: RichTextPlace,
): Promise<string> {
  const tree = structuredClone(content);
  const archive = await loadArchive();
  const shift = level === undefined ? 0 : level - findHighestLevel(tree);
  const pictures: Element[] = [];
  visit(tree, "element", (element) => {
    if (isHeading(element)) element.tagName = `h${shiftLevel(readLevel(element), shift)}`;
    if (element.tagName === "img") pictures.push(element);
    const href = element.tagName === "a" && element.properties["href"];
    if (typeof href === "string") {
      const isFragment = href.startsWith("#");
      const target = archive.resolveLink(isFragment ? `${event}.md${href}` : href);
      const isHere = topic ? target?.kind === "topic" && target.topic === topic : target?.event === event;
      // A fragment that names no heading is a footnote's.
      const isKnown = target && (isFragment ? target.kind !== "event" : !isHere);
      if (isKnown) element.properties["href"] = findHref(target);
    }
  });
  if (event && pictures.length > 0) {
    const images = await loadPictures(event);
    await Promise.all(pictures.map((picture) => finishPicture(picture, images)));
  }
  return toHtml(sanitize(tree, PAGE_SCHEMA));
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
async function finishPicture(element: Element, images: ReadonlyMap<string, ImageMetadata>): Promise<void> {
  const { src, alt = "" } = element.properties;
  const source = images.get(decodePath(String(src)));
  if (!source) {
    element.tagName = "span";
    element.properties = { className: ["picture-missing"] };
    element.children = [{ type: "text", value: String(alt) }];
    return;
  }
  const widths = [...WIDTHS.filter((width) => width < source.width), Math.min(source.width, 1600)];
  const image = await getImage({
    src: source,
    widths,
    sizes: SIZES,
    format: "webp",
    width: Math.min(source.width, 800),
  });
  const { width, height } = image.attributes;
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
