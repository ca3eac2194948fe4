import type { Text } from "mdast";
import { visit } from "unist-util-visit";
import type { Place } from "../wrapup/diagnostics.ts";
import { readHtmlTags } from "../wrapup/html-tags.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/** An address where a wrap-up writes it. */
export interface WrittenAddress {
  readonly url: string;
  readonly place: Place | undefined;
}

/** The addresses of all links of a wrap-up: Markdown and HTML. */
export function findAddresses({ tree }: Pick<CheckedWrapup, "tree">): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  const pictures = new Set<string>();
  visit(tree, "imageReference", ({ identifier }) => void pictures.add(identifier));
  visit(tree, (node) => {
    if (node.type === "link" || (node.type === "definition" && !pictures.has(node.identifier)))
      found.push({ url: node.url, place: node.position?.start });
    if (node.type === "html") {
      for (const { name, attributes, place } of readHtmlTags(node)) {
        const url = attributes.get("href");
        if (name === "a" && url !== undefined) found.push({ url, place });
      }
    }
  });
  return found;
}

/** Bare addresses that begin with `http//` or the like. */
const BROKEN_SCHEME =
  /(?<![\w/])(?:https?(?:\/\/|;\/\/|:\/(?!\/)|:(?=\w+\.))|htt?ps?:\/\/(?<!https?:\/\/)|hxxps?:\/\/)[^\s)>\]]*[^\s)>\].,;:!?]/gi;

/** Text that was meant as a link and is none. Code is no running text. */
export function findBrokenLinkTexts({ tree, source, placeAt }: CheckedWrapup): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  visit(tree, "text", (node: Text, _, parent) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || parent?.type === "link") return;
    const written = source.slice(start.offset, end.offset);
    for (const { 0: url, index } of written.matchAll(BROKEN_SCHEME))
      found.push({ url, place: placeAt(start.offset + index) });
  });
  return found;
}
