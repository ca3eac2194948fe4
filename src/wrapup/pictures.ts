import type { Html, Image, RootContent } from "mdast";
import type { Picture } from "./model.ts";

/** A picture element as the renderer writes it: attributes in double quotes, which they cannot hold. */
export const PICTURE_ELEMENT = /<img((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g;

/** The local pictures of finished fragments and of the event itself, each path once, in order. */
export function findPicturePaths(fragments: readonly string[], pictures: readonly Picture[]): string[] {
  const paths = pictures.map(({ path }) => path);
  for (const html of fragments) {
    for (const [, attributes = ""] of html.matchAll(PICTURE_ELEMENT)) {
      const path = readAttribute(attributes, "src");
      if (path) paths.push(decodePath(path));
    }
  }
  return [...new Set(paths)];
}

/** The value of one attribute of a rendered element, or `null`. */
export function readAttribute(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : decodeEntities(value);
}

/** Local pictures of a block that holds nothing else: Markdown pictures or `<img>`; otherwise `null`. */
export function readPictureBlock(block: RootContent): Picture[] | null {
  if (block.type === "html") return readHtmlPictures(block);
  if (block.type !== "paragraph") return null;
  const pictures: Picture[] = [];
  for (const child of block.children) {
    if (child.type === "image" && isLocal(child.url)) pictures.push(createPicture(child));
    else if (child.type === "html") pictures.push(...(readHtmlPictures(child) ?? []));
    else if (child.type !== "break" && !(child.type === "text" && child.value.trim() === "")) return null;
  }
  return pictures.length > 0 ? pictures : null;
}

/** Whether an address is a path next to the file. */
function isLocal(url: string): boolean {
  return url !== "" && !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2}|#)/i.test(url.trim());
}

function createPicture({ url, alt, title }: Image): Picture {
  return { path: decodePath(url), alt: alt ?? "", credit: title ?? null };
}

function readHtmlPictures({ value }: Html): Picture[] | null {
  const rest = value.replace(/<img\b[^>]*>|<!--[\s\S]*?-->|<\/?(?:p|div|center|figure|a|br)\b[^>]*>/gi, "");
  if (rest.trim() !== "") return null;
  const pictures = [...value.matchAll(/<img\b([^>]*)>/gi)].map(([, attributes = ""]) => ({
    path: decodePath(readHtmlAttribute(attributes, "src")),
    alt: readHtmlAttribute(attributes, "alt"),
    credit: readHtmlAttribute(attributes, "title") || null,
  }));
  return pictures.length > 0 && pictures.every(({ path }) => isLocal(path)) ? pictures : null;
}

function readHtmlAttribute(attributes: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "");
}

/** The path that a percent-encoded address stands for. */
export function decodePath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The few entities that attribute values of paths and short texts hold. */
function decodeEntities(text: string): string {
  return text
    .replace(/&(?:quot|#x22|#34);/g, '"')
    .replace(/&(?:apos|#x27|#39);/g, "'")
    .replace(/&(?:lt|#x3C|#60);/g, "<")
    .replace(/&(?:gt|#x3E|#62);/g, ">")
    .replace(/&(?:amp|#x26|#38);/g, "&");
}
