import { toHtml } from "hast-util-to-html";
import type { RichText } from "../../src/wrapup/model.ts";
import { parseRichText } from "../../src/wrapup/rich-text.ts";

/** The HTML of a rich text as it stands in the model, before a page finishes it. */
export function showRichText(content: RichText | null | undefined): string {
  return content ? toHtml(parseRichText(content)) : "";
}

/** A value with each rich text as its HTML, to read and to compare. */
export function showRichTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(showRichTexts);
  if (typeof value === "string" && value.startsWith('{"type":"root"')) return showRichText(value as RichText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, showRichTexts(field)]));
}
