import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { readHtmlTags } from "../check/html-tags.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { applyEdits, type Edit, offsetsOf } from "./body-edits.ts";
import { findInTree } from "./find-in-tree.ts";
import type { ReadDocument } from "./read-document.ts";

/** A picture to bring along. */
export interface PictureCopy {
  /** In the source tree. */
  readonly from: string;
  /** Below the content folder. */
  readonly to: string;
}

export interface BodyPlace {
  /** The event's id; copies of pictures are named for it. */
  readonly id: string;
  /** Paths of all pictures there are. */
  readonly pictures: readonly string[];
  /** Copies for other documents of the event, whose names are taken. */
  readonly copies: readonly PictureCopy[];
  /** Where an address leads now; `""` for nowhere, `null` for where it led. */
  readonly resolve: (url: string) => string | null;
  /** What the names of footnotes and definitions begin with, so that documents can be joined. */
  readonly prefix: string;
}

export interface RewrittenBody {
  readonly body: string;
  readonly copies: readonly PictureCopy[];
  /** Addresses of pictures that are not in the source tree. */
  readonly missing: readonly string[];
}

/**
 * Leads a body's pictures to their copies, and its links to where they lead now. A picture of another host becomes a
 * link; one that the source tree lacks becomes a comment that keeps its words, so that it can be put back.
 */
export function rewriteBody({ path, body, tree }: ReadDocument, place: BodyPlace): RewrittenBody {
  const missing: string[] = [];
  const copies = [...place.copies];
  const edits: Edit[] = [];
  const readdress = ([start, end]: Span, url: string, address: string): void => {
    const written = [url, encodeURI(url)].find((form) => body.slice(start, end).includes(form));
    if (written === undefined) return;
    const at = body.slice(start, end).lastIndexOf(written) + start;
    edits.push({ start: at, end: at + written.length, text: address });
  };
  const editPicture = (span: Span, url: string, formatLink: (address: string) => string): void => {
    if (url === "" || /^(?:data:|mailto:|#)/i.test(url)) return;
    const [start, end] = span;
    const from = findInTree(decodePath(url), path, place.pictures);
    const address = REMOTE.test(url) ? url : (place.resolve(url) ?? "");
    if (from !== null) {
      const copy = copies.find((other) => other.from === from) ?? createCopy(from, place.id, copies);
      if (!copies.includes(copy)) copies.push(copy);
      readdress(span, url, encodeURI(copy.to.replace("events/", "./")));
    } else if (REMOTE.test(address)) edits.push({ start, end, text: formatLink(address) });
    else {
      missing.push(url);
      const written = body.slice(start, end).replaceAll("-->", "--");
      edits.push({ start, end, text: `<!-- missing: ${written} -->` });
    }
  };
  const pictureNames = new Set<string>();
  visit(tree, "imageReference", (node) => void pictureNames.add(node.identifier));
  visit(tree, (node, _, parent) => {
    const span = offsetsOf(node);
    const [start, end] = span;
    const written = body.slice(start, end);
    const isPictures = node.type === "definition" && pictureNames.has(node.identifier);
    if (isPictures && !REMOTE.test(node.url)) editPicture(span, node.url, () => written);
    if (node.type === "image") {
      const words = node.alt?.trim() ? written.slice(2, written.lastIndexOf("](")) : nameFile(node.url);
      const title = node.title ? ` (${node.title})` : "";
      const inLink = parent?.type === "link" || parent?.type === "linkReference";
      editPicture(span, node.url, (address) => (inLink ? words : `[${words}](${address})`) + title);
    }
    if (node.type === "link" || (node.type === "definition" && !isPictures)) {
      const href = place.resolve(node.url);
      const last = node.type === "link" && written.startsWith("[") ? node.children.at(-1) : undefined;
      if (href) readdress([last ? offsetsOf(last)[1] : start, end], node.url, href);
      else if (href === "" && last)
        edits.push(
          { start, end: start + 1, text: "" },
          {
            start: offsetsOf(last)[1],
            end,
            text: node.type === "link" && node.title ? ` (${node.title})` : "",
          },
        );
    }
    if (node.type === "html") {
      for (const match of written.matchAll(/<(?:img|a)\b[^>]*>/gi)) {
        const [tag] = readHtmlTags({ type: "html", value: match[0] });
        const own: Span = [start + match.index, start + match.index + match[0].length];
        const read = (name: string): string => tag?.attributes.get(name)?.trim() ?? "";
        if (tag?.name === "a") readdress(own, read("href"), place.resolve(read("href")) || read("href"));
        else
          editPicture(own, read("src"), (address) => {
            const words = [read("alt") || nameFile(address), read("title")].filter(Boolean).join(" – ");
            const text = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
            const inLink = body.lastIndexOf("<a ", own[0]) > body.lastIndexOf("</a>", own[0]);
            return inLink ? text : `<a href="${address}">${text}</a>`;
          });
      }
    }
    if (place.prefix !== "") edits.push(...editName(node, written, start, place.prefix));
  });
  return { body: applyEdits(body, edits), copies: copies.slice(place.copies.length), missing };
}

type Span = readonly [start: number, end: number];

const REMOTE = /^(?:https?:)?\/\//i;

/** `group.jpg` of 2023-11 is `2023-11-group.jpg`; a name that begins with the id stays, one that is taken gets a number. */
function createCopy(from: string, id: string, copies: readonly PictureCopy[]): PictureCopy {
  const name = from.slice(from.lastIndexOf("/") + 1).replace(/[^\w.-]+/g, "-");
  const own = `events/images/${name.startsWith(id) ? name : `${id}-${name}`}`;
  const isTaken = (to: string): boolean => copies.some((copy) => copy.to.toLowerCase() === to.toLowerCase());
  let to = own;
  for (let number = 2; isTaken(to); number += 1) to = own.replace(/(?=\.\w+$)/, `-${number}`);
  return { from, to };
}

function nameFile(url: string): string {
  return decodePath(url.replace(/[?#].*$/s, "").replace(/^.*\/(?=.)/s, ""));
}

/** Gives a footnote's or definition's name a beginning of its own. */
function editName(node: Nodes, written: string, start: number, prefix: string): Edit[] {
  if (!("identifier" in node)) return [];
  const name = `${prefix}-${node.label ?? node.identifier}`;
  const insert = (at: number, text: string): Edit[] => [{ start: start + at, end: start + at, text }];
  if (node.type === "definition") return insert(1, `${prefix}-`);
  if (!("referenceType" in node)) return insert(2, `${prefix}-`);
  if (node.referenceType === "shortcut") return insert(written.length, `[${name}]`);
  if (node.referenceType === "collapsed") return insert(written.length - 1, name);
  return insert(written.lastIndexOf("[") + 1, `${prefix}-`);
}
