import type { Html } from "mdast";
import { createPlaceFinder, type Place } from "./diagnostics.ts";

/** An opening tag in a wrap-up's own HTML. */
export interface HtmlTag {
  /** In small letters. */
  readonly name: string;
  /** By name in small letters, with the most frequent entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
}

const TAG = /<([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>?/gi;
/** A tag's name or an attribute, by name and value in double, single or no quotes. */
export const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The opening tags of a piece of HTML, with their places in the file. Comments are passed over. */
export function readHtmlTags({ value, position }: Html): HtmlTag[] {
  const visible = value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, " "));
  const placeAt = createPlaceFinder(visible, position?.start);
  return [...visible.matchAll(TAG)].map((match) => ({
    name: (match[1] ?? "").toLowerCase(),
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
