import type { Definition, Html, Image, Link, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { readHtmlTags } from "../wrapup/html-tags.ts";
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
  readonly notes: readonly string[];
}

/**
 * Leads a body's pictures to their copies, and its links to where they lead now. A picture of another host becomes a
 * link; one that the source tree lacks becomes a comment that keeps its words, so that it can be put back.
 */
export function rewriteBody({ path, body, tree }: ReadDocument, place: BodyPlace): RewrittenBody {
  const copies = [...place.copies];
  const missing: string[] = [];
  let [linked, embedded] = [0, 0];
  const editPicture: EditPicture = (span, url, formatLink) => {
    if (url === "" || /^(?:mailto:|#)/i.test(url)) return [];
    const copied = copyPicture(url, path, place, copies);
    if (copied !== null) return readdress(span, url, copied, body);
    const address = (REMOTE.test(url) ? url : (place.resolve(url) ?? "")).replace(/^\/\//, "https://");
    if (REMOTE.test(address)) linked += 1;
    else if (/^data:/i.test(url)) embedded += 1;
    else missing.push(url);
    return [{ start: span[0], end: span[1], text: REMOTE.test(address) ? formatLink(address) : lose(span) }];
  };
  const lose = (span: Span): string => `<!-- missing: ${body.slice(...span).replaceAll("-->", "--")} -->`;
  const pictureNames = new Set<string>();
  visit(tree, "imageReference", (node) => void pictureNames.add(node.identifier));
  const edits: Edit[] = [];
  const lostNames = new Set<string>();
  visit(tree, "definition", (node) => {
    if (!pictureNames.has(node.identifier) || REMOTE.test(node.url)) return;
    const span = offsetsOf(node);
    const own = editPicture(span, node.url, (address) => body.slice(...span).replace(node.url, address));
    if (own[0]?.text.startsWith("<!--")) lostNames.add(node.identifier);
    edits.push(...own);
  });
  visit(tree, (node, _, parent) => {
    const isPicture = node.type === "definition" && pictureNames.has(node.identifier);
    const isLost = "identifier" in node && lostNames.has(node.identifier);
    if (isLost && node.type === "imageReference") {
      const [start, end] = offsetsOf(node);
      edits.push({ start, end, text: lose([start, end]) });
    }
    if (node.type === "image") edits.push(...editImage(node, body, parent, editPicture));
    if (node.type === "html") edits.push(...editHtml(node, body, place.resolve, editPicture));
    if (node.type === "link" || (node.type === "definition" && !isPicture))
      edits.push(...editLink(node, body, place.resolve(node.url)));
    if (place.prefix !== "" && !isLost) edits.push(...editName(node, body, place.prefix));
  });
  const notes = [
    ...(linked > 0 ? [`pictures of other hosts became links (${linked})`] : []),
    ...(embedded > 0
      ? [`pictures in the text itself as data (${embedded}): save them as files, comments keep their places`]
      : []),
    ...missing.map((url) => `no picture ${url} in the source tree: a comment keeps its place`),
  ];
  return { body: applyEdits(body, edits), copies: copies.slice(place.copies.length), notes };
}

type Span = readonly [start: number, end: number];
type EditPicture = (span: Span, url: string, formatLink: (address: string) => string) => Edit[];

const REMOTE = /^(?:https?:)?\/\//i;

/** Where a wrap-up finds its copy of a picture, which may be a new one; `null` for a picture that is not there. */
export function copyPicture(
  url: string,
  path: string,
  { id, pictures }: Pick<BodyPlace, "id" | "pictures">,
  copies: PictureCopy[],
): string | null {
  const from = findInTree(decodePath(url), path, pictures);
  if (from === null) return null;
  const copy = copies.find((other) => other.from === from) ?? createCopy(from, id, copies);
  if (!copies.includes(copy)) copies.push(copy);
  return encodeURI(copy.to.replace("events/", "./"));
}

/** Replaces an address in a stretch of a body; the last of several, because a picture may be described by its name. */
function readdress([start, end]: Span, url: string, address: string, body: string): Edit[] {
  const written = [url, encodeURI(url)].find((form) => body.slice(start, end).includes(form));
  if (written === undefined) return [];
  const at = start + body.slice(start, end).lastIndexOf(written);
  return [{ start: at, end: at + written.length, text: address }];
}

function editImage(node: Image, body: string, parent: Nodes | undefined, editPicture: EditPicture): Edit[] {
  const span = offsetsOf(node);
  const written = body.slice(...span);
  const words = node.alt?.trim() ? written.slice(2, written.lastIndexOf("](")) : nameFile(node.url);
  const title = node.title ? ` (${node.title})` : "";
  const inLink = parent?.type === "link" || parent?.type === "linkReference";
  return editPicture(span, node.url, (address) => (inLink ? words : `[${words}](${address})`) + title);
}

/** @param href `""` takes the link away from its words */
function editLink(node: Link | Definition, body: string, href: string | null): Edit[] {
  const [start, end] = offsetsOf(node);
  const last = node.type === "link" && body[start] === "[" ? node.children.at(-1) : undefined;
  const tail = last ? offsetsOf(last)[1] : start;
  if (href) return readdress([tail, end], node.url, href, body);
  if (href === null || !last) return [];
  const title = node.title ? ` (${node.title})` : "";
  return [
    { start, end: start + 1, text: "" },
    { start: tail, end, text: title },
  ];
}

/** The pictures and links of a piece of HTML, in which no Markdown counts. */
function editHtml(node: Html, body: string, resolve: BodyPlace["resolve"], editPicture: EditPicture): Edit[] {
  const [offset] = offsetsOf(node);
  return [...node.value.matchAll(/<(?:img|a)\b[^>]*>/gi)].flatMap(({ 0: written, index }) => {
    const [tag] = readHtmlTags({ type: "html", value: written });
    const read = (name: string): string => tag?.attributes.get(name)?.trim() ?? "";
    const start = offset + index;
    const span = [start, start + written.length] as const;
    if (tag?.name === "a") return readdress(span, read("href"), resolve(read("href")) || read("href"), body);
    return editPicture(span, read("src"), (address) => {
      const words = [read("alt") || nameFile(address), read("title")].filter(Boolean).join(" – ");
      const text = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const inLink = body.lastIndexOf("<a ", start) > body.lastIndexOf("</a>", start);
      return inLink ? text : `<a href="${address}">${text}</a>`;
    });
  });
}

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
function editName(node: Nodes, body: string, prefix: string): Edit[] {
  if (!("identifier" in node)) return [];
  const [start, end] = offsetsOf(node);
  const insert = (at: number, text: string): Edit[] => [{ start: at, end: at, text }];
  if (node.type === "definition") return insert(start + 1, `${prefix}-`);
  if (!("referenceType" in node)) return insert(start + 2, `${prefix}-`);
  const name = `${prefix}-${node.label ?? node.identifier}`;
  if (node.referenceType === "shortcut") return insert(end, `[${name}]`);
  if (node.referenceType === "collapsed") return insert(end - 1, name);
  return insert(body.lastIndexOf("[", end) + 1, `${prefix}-`);
}
