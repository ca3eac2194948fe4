import type { Root } from "hast";
import type { Html, PhrasingContent, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { decodeEncoded } from "./decode.ts";
import type { Picture, RichText } from "./model.ts";
import { parseRawHtml } from "./raw-html.ts";
import { isRemote } from "./remote-address.ts";
import { parseRichText } from "./rich-text.ts";

/** The paths of a text's local pictures, each once. */
export function findPicturePaths(content: RichText): Set<string> {
  const paths = new Set<string>();
  visit(parseRichText(content), { tagName: "img" }, ({ properties }) => {
    if (properties["src"]) paths.add(decodePath(String(properties["src"])));
  });
  return paths;
}

/** Local pictures of a block that holds nothing else: Markdown pictures or `<img>`; otherwise `null`. */
export function readPictureBlock(block: RootContent): Picture[] | null {
  if (block.type !== "paragraph" && block.type !== "html") return null;
  const pictures: Picture[] = [];
  for (const child of block.type === "html" ? [block] : block.children) {
    const found = readPictures(child);
    if (!found) return null;
    pictures.push(...found);
  }
  return pictures.length > 0 ? pictures : null;
}

/** The pictures of a node; `null` where it holds words, or a picture that is not local. */
function readPictures(node: PhrasingContent | Html): Picture[] | null {
  if (node.type === "break" || (node.type === "text" && node.value.trim() === "")) return [];
  if (node.type === "image") {
    const { url, alt, title } = node;
    return isLocal(url) ? [{ path: decodePath(url), alt: alt ?? "", credit: title ?? null }] : null;
  }
  return node.type === "html" ? readHtmlPictures(node) : null;
}

/** Whether an address is a path next to the file. */
function isLocal(url: string): boolean {
  return url !== "" && !url.trim().startsWith("#") && !isRemote(url);
}

/** A lone tag such as `<p align="center">` holds no pictures and no words; a link is more than its picture. */
function readHtmlPictures({ value }: Html): Picture[] | null {
  const tree: Root = { type: "root", children: parseRawHtml([{ type: "raw", value }]) };
  const pictures: Picture[] = [];
  let hasWords = false;
  visit(tree, (node) => {
    if (node.type === "text" && node.value.trim() !== "") hasWords = true;
    if (node.type === "element" && node.properties["href"]) hasWords = true;
    if (node.type !== "element" || node.tagName !== "img") return;
    const { src, alt, title } = node.properties;
    pictures.push({
      path: decodePath(String(src ?? "")),
      alt: String(alt ?? ""),
      credit: title ? String(title) : null,
    });
  });
  return !hasWords && pictures.every(({ path }) => isLocal(path)) ? pictures : null;
}

/** Whether a picture is the cover, and says nothing more about it. */
export function repeatsCover({ path, alt, credit }: Picture, cover: Picture | null): boolean {
  return path === cover?.path && ["", cover.alt].includes(alt) && [null, cover.credit].includes(credit);
}

/** The path that a percent-encoded address stands for. */
export function decodePath(url: string): string {
  return decodeEncoded(url, decodeURI);
}
