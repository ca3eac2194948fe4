import { type Box, clamp } from "./geometry.ts";
import type { PlacedOrgan } from "./placement.ts";

/** Lines of text around a vertical axis; `y` is the first line's baseline. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

const labelSize = 12.5;
export const lineHeight = 15;

/** A topic's name above its organ (below it, if there is no room), inside `room`. */
export function layoutLabel(placed: PlacedOrgan, room: Box): Label {
  const lines = wrapText(placed.topic.title, 32);
  const half = Math.max(...lines.map((line) => estimateWidth(line))) / 2 + 3;
  const { base, tip, organ, scale } = placed;
  const reach = (organ.breadth * scale) / 2;
  const above = Math.min(base.y, tip.y) - reach - 7 - (lines.length - 1) * lineHeight;
  const below = Math.max(base.y, tip.y) + reach + labelSize + 5;
  const x = clamp((base.x + tip.x) / 2, room.left + half, room.right - half);
  return { lines, x, y: above - labelSize < room.top ? below : above };
}

/** Breaks a text into lines of about `limit` characters, not leaving one much shorter than the others. */
function wrapText(text: string, limit: number): string[] {
  const even = Math.ceil(text.length / Math.ceil(text.length / limit)) + 3;
  const width = Math.min(limit, even);
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${limit}}`, "gu")) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const line = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && line.length <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}

/** How wide a text is, a little generously: the face that it will be set in is not known here. */
export function estimateWidth(text: string, size = labelSize): number {
  return text.length * size * 0.55;
}
