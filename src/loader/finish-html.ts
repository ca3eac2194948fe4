import { getImage } from "astro:assets";
import type { ImageMetadata } from "astro";
import type { LinkTarget } from "../archive/links.ts";
import { decodePath, PICTURE_ELEMENT, readAttribute } from "../wrapup/pictures.ts";
import { loadArchive, loadPictures } from "./archive.ts";
import { urls } from "./environment.ts";

/** Where a fragment will stand. */
export interface FragmentPlace {
  readonly eventId: string;
  /** The topic whose text it is, if any: a link to the page it stands on stays as written. */
  readonly topicId?: string;
  /** How many levels deeper its headings go than written; negative for higher. */
  readonly headingShift?: number;
}

/** A function that makes an event's fragments ready for a page: headings, links into the archive, pictures. */
export async function createHtmlFinisher({
  eventId,
  topicId,
  headingShift = 0,
}: FragmentPlace): Promise<(html: string) => Promise<string>> {
  const [archive, pictures] = await Promise.all([loadArchive(), loadPictures(eventId)]);
  const isHere = (target: LinkTarget): boolean =>
    target.kind === "topic" ? target.topic === topicId : target.event === eventId && topicId === undefined;
  return async (html) => {
    const linked = html.replace(LINK_ADDRESS, (whole, before: string, address: string) => {
      if (address.startsWith("#")) {
        const target = archive.resolveLink(`${eventId}.md${address}`);
        return target && target.kind !== "event" ? `${before}"${findHref(target)}"` : whole;
      }
      const target = archive.resolveLink(address.replaceAll("&#x26;", "&"));
      return target && !isHere(target) ? `${before}"${findHref(target)}"` : whole;
    });
    return renderPictures(shiftHeadings(linked, headingShift), pictures);
  };
}

/** The addresses in a fragment that may lead to other pages. */
export function listLinks(html: string): string[] {
  return [...html.matchAll(LINK_ADDRESS)]
    .map(([, , address = ""]) => address.replaceAll("&#x26;", "&"))
    .filter((address) => !address.startsWith("#"));
}

const LINK_ADDRESS = /(<a(?:\s+[\w-]+(?:="[^"]*")?)*?\s+href=)"([^"]*)"/g;

function findHref(target: LinkTarget): string {
  if (target.kind === "topic") return urls.topic(target.topic);
  return target.kind === "heading" ? urls.eventAnchor(target.event, target.slug) : urls.event(target.event);
}

function shiftHeadings(html: string, shift: number): string {
  if (shift === 0) return html;
  return html.replace(
    /<(\/?)h([1-6])(?=[\s>])/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(Math.max(Number(level) + shift, 2), 6)}`,
  );
}

/** Widths for the text column, and twice that for dense screens. */
const WIDTHS = [400, 800, 1200, 1600];
const SIZES = "(min-width: 50rem) 44rem, 92vw";

async function renderPictures(html: string, pictures: ReadonlyMap<string, ImageMetadata>): Promise<string> {
  const found = [...html.matchAll(PICTURE_ELEMENT)];
  if (found.length === 0) return html;
  const rendered = await Promise.all(found.map(([, attributes = ""]) => renderPicture(attributes, pictures)));
  return html.replace(PICTURE_ELEMENT, () => rendered.shift() ?? "");
}

/** A picture that is not there leaves its description. */
async function renderPicture(
  attributes: string,
  pictures: ReadonlyMap<string, ImageMetadata>,
): Promise<string> {
  const path = readAttribute(attributes, "src") ?? "";
  const alt = /\salt="[^"]*"/.exec(attributes)?.[0] ?? ' alt=""';
  const source = pictures.get(decodePath(path));
  if (!source)
    return `<span class="picture-missing">${/"([^"]*)"/.exec(alt)?.[1]?.replaceAll("<", "&lt;") ?? ""}</span>`;
  const widths = [...WIDTHS.filter((width) => width < source.width), Math.min(source.width, 1600)];
  const image = await getImage({
    src: source,
    widths,
    sizes: SIZES,
    format: "webp",
    width: Math.min(source.width, 800),
  });
  const { width, height } = image.attributes;
  return `<img src="${image.src}" srcset="${image.srcSet.attribute}" sizes="${SIZES}" width="${width}" height="${height}"${alt} loading="lazy" decoding="async">`;
}
