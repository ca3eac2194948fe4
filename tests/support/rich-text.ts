import { toHtml } from "hast-util-to-html";
import type { RichText } from "../../src/wrapup/model.ts";

/** A value with each rich text as its HTML, to read and to compare. */
export function showRichTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(showRichTexts);
  if (typeof value !== "object" || value === null) return value;
  if ((value as { type?: unknown }).type === "root") return toHtml(value as RichText);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, showRichTexts(field)]));
}
