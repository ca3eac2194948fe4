import type { Text } from "mdast";
import { visit } from "unist-util-visit";
import type { Place } from "../wrapup/diagnostics.ts";
import { readHtmlTags } from "./html-tags.ts";
import { type CheckedWrapup, placeOf } from "./read-wrapup-file.ts";

/** An address where a wrap-up writes it. */
export interface WrittenAddress {
  readonly url: string;
  readonly place: Place | undefined;
}

/** The addresses of all links of a wrap-up: Markdown and HTML. */
export function findAddresses({ tree }: CheckedWrapup): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "definition")
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

/** Text that was meant as a link and is none. */
export interface BrokenLinkText {
  readonly written: string;
  readonly place: Place;
  readonly reason: "space" | "scheme";
}

/** `[text](an address with spaces)`, and bare addresses that begin with `http//` or the like. */
const LINK_WITH_SPACE = /\]\(\s*[^()\s"']+\s+[^()"']*[^()\s"']\s*\)/g;
const BROKEN_SCHEME =
  /(?<![\w/])(?:https?(?:\/\/|;\/\/|:\/(?!\/)|:(?=\w+\.))|htt?ps?:\/\/(?<!https?:\/\/)|hxxps?:\/\/)[^\s)>\]]+/gi;

/** Finds broken links in running text. Code is no running text. */
export function findBrokenLinkTexts({ tree, source }: CheckedWrapup): BrokenLinkText[] {
  const found: BrokenLinkText[] = [];
  visit(tree, "text", (node: Text, _, parent) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || parent?.type === "link") return;
    const written = source.slice(start.offset, end.offset);
    for (const [pattern, reason] of [
      [LINK_WITH_SPACE, "space"],
      [BROKEN_SCHEME, "scheme"],
    ] as const) {
      for (const match of written.matchAll(pattern)) {
        const text = reason === "space" ? match[0].slice(2, -1).trim() : match[0];
        found.push({ written: text, place: placeOf(source, start.offset + match.index), reason });
      }
    }
  });
  return found;
}
