import type { Html, Link, Nodes } from "mdast";
import { createPlaceFinder, type Place } from "./diagnostics.ts";
import { findNodes } from "./syntax.ts";

/** An opening tag in a wrap-up's own HTML. */
export interface HtmlTag {
  /** In small letters. */
  readonly name: string;
  /** Without its `>`. */
  readonly written: string;
  /** By name in small letters, with the most frequent entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** HTML's own: `\s` knows more of it, such as U+00A0. */
const SPACE = String.raw` \t\n\f\r`;
const NAME = `[^${SPACE}/<>][^${SPACE}/<>=]*(?![^${SPACE}/<>=])`;
const EQUALS = `[${SPACE}]*=[${SPACE}]*`;
const VALUE = `"([^"]*)"|'([^']*)'|([^${SPACE}"'<>][^${SPACE}<>]*)(?![^${SPACE}<>])|(?=>)`;
/**
 * An attribute as an HTML parser reads it: its name, and its value in double, single or no quotes. The lookaheads
 * leave one way to read it, so that a tag of many costs no more than its length.
 */
export const ATTRIBUTE = new RegExp(`(${NAME})(?:${EQUALS}(?:${VALUE})|(?!${EQUALS}))`, "g");
/** A tag's name and, as one text, its attributes. */
export const TAG_PARTS = `([a-z][^${SPACE}/<>]*)(?![^${SPACE}/<>])((?:[${SPACE}/]|${ATTRIBUTE.source})*)`;
const TAG = new RegExp(`<${TAG_PARTS}`, "gi");

/** The opening tags of a piece of HTML, with their places in the file. Comments are passed over. */
export function readHtmlTags({ value, position }: Html): HtmlTag[] {
  const visible = value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, " "));
  const placeAt = createPlaceFinder(visible, position?.start);
  return [...visible.matchAll(TAG)].map((match) => ({
    name: (match[1] ?? "").toLowerCase(),
    written: match[0].trimEnd(),
    attributes: readAttributes(match[2] ?? ""),
    place: placeAt(match.index),
  }));
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const value = (double ?? single ?? bare ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}

/** Every link among some nodes: those of Markdown, and without their words those of HTML. */
export function findLinks(nodes: readonly Nodes[]): Link[] {
  const written = findNodes(nodes, "html").flatMap((node) =>
    readHtmlTags(node).flatMap(({ name, attributes }): Link[] => {
      const url = attributes.get("href");
      return name === "a" && url ? [{ ...node, type: "link", url, children: [] }] : [];
    }),
  );
  return [...findNodes(nodes, "link"), ...written];
}
