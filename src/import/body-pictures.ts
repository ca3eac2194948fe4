import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { readHtmlTags } from "../wrapup/html-tags.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { parseMarkdown } from "../wrapup/syntax.ts";
import { findInTree } from "./find-in-tree.ts";

/** A picture to bring along. */
export interface PictureCopy {
  /** In the source tree. */
  readonly from: string;
  /** Below the content folder. */
  readonly to: string;
}

export interface RewrittenBody {
  readonly body: string;
  readonly copies: readonly PictureCopy[];
  /** Paths, as written, of pictures that are not in the source tree. */
  readonly missing: readonly string[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/**
 * Leads a body's pictures to their copies. A picture that the source tree lacks becomes a comment that
 * keeps its words, so that it can be put back.
 *
 * @param id the event's id; copies are named for it
 * @param path the document's own path
 * @param tree paths of all pictures there are
 */
export function rewritePictures(
  body: string,
  id: string,
  path: string,
  tree: readonly string[],
): RewrittenBody {
  const copies = new Map<string, PictureCopy>();
  const missing: string[] = [];
  let result = body;
  // From the end, so that earlier places stay where they are.
  for (const { start, end, url } of findPlaces(body).toReversed()) {
    const written = result.slice(start, end);
    const from = findInTree(decodePath(url), path, tree);
    if (from === null) {
      missing.unshift(url);
      result = `${result.slice(0, start)}<!-- missing: ${written.replaceAll("-->", "--")} -->${result.slice(end)}`;
      continue;
    }
    const copy = copies.get(from) ?? { from, to: `events/images/${nameCopy(from, id)}` };
    copies.set(from, copy);
    const at = written.lastIndexOf(url);
    const rewritten = `${written.slice(0, at)}./images/${encodeURI(nameCopy(from, id))}${written.slice(at + url.length)}`;
    result = result.slice(0, start) + rewritten + result.slice(end);
  }
  return { body: result, copies: [...copies.values()].toReversed(), missing };
}

/** `group.jpg` of 2023-11 is `2023-11-group.jpg`; a name that begins with the id stays. */
export function nameCopy(path: string, id: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[^\w.-]+/g, "-");
  return name.startsWith(id) ? name : `${id}-${name}`;
}

function findPlaces(body: string): Place[] {
  const places: Place[] = [];
  const add = (node: Nodes, url: string): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined || !isLocal(url)) return;
    const written = body.slice(start, end);
    const exact = [url, encodeURI(url)].find((candidate) => written.includes(candidate));
    if (exact !== undefined) places.push({ start, end, url: exact });
  };
  const references = new Set<string>();
  const tree = parseMarkdown(body);
  visit(tree, "imageReference", (node) => void references.add(node.identifier));
  visit(tree, (node) => {
    if (node.type === "image") add(node, node.url);
    if (node.type === "definition" && references.has(node.identifier)) add(node, node.url);
    if (node.type !== "html" || node.position?.start.offset === undefined) return;
    const offset = node.position.start.offset;
    for (const match of node.value.matchAll(/<img\b[^>]*>/gi)) {
      const [tag] = readHtmlTags({ type: "html", value: match[0] });
      const url = tag?.attributes.get("src") ?? "";
      const start = offset + match.index;
      if (isLocal(url) && match[0].includes(url)) places.push({ start, end: start + match[0].length, url });
    }
  });
  return places.sort((a, b) => a.start - b.start);
}

function isLocal(url: string): boolean {
  return url !== "" && !/^(?:data:|mailto:|#)/i.test(url);
}
