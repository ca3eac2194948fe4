import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";

type Parse = (source: string) => Root;

/**
 * Parses a file as if bare addresses ended at the bars of a table. Sätteri takes `|` for a part of them, so
 * that `|https://example.org|done|` would be one cell. A space before such a bar tells it; all places are those
 * of the file without these spaces.
 */
export function parseWithBars(parse: Parse, source: string): Root {
  const tree = parse(source);
  const bars = findBars(tree, source);
  if (bars.length === 0) return tree;
  const shown = findShownBars(parse(insertSpaces(source, bars)), bars);
  const ends = bars.filter((bar) => !shown.has(bar));
  return ends.length === 0 ? tree : takeBack(parse(insertSpaces(source, ends)), ends);
}

/** Offsets of the bars in bare addresses. */
function findBars(tree: Root, source: string): number[] {
  const bars = new Set<number>();
  visit(tree, "link", ({ position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (source[start] === "[") return;
    for (let bar = source.indexOf("|", start); bar >= 0 && bar < end; bar = source.indexOf("|", bar + 1)) {
      if (source[bar - 1] !== "\\") bars.add(bar);
    }
  });
  return [...bars].sort((a, b) => a - b);
}

/** The bars that are text also with a space before each: they stand in no table. */
function findShownBars(tree: Root, bars: readonly number[]): ReadonlySet<number> {
  const shown = new Set<number>();
  visit(tree, (node: Nodes) => {
    if ("children" in node && node.type !== "link") return;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    for (let index = countBefore(bars, start); index < bars.length; index += 1) {
      const bar = bars[index] ?? 0;
      if (bar + index + 1 >= end) break;
      shown.add(bar);
    }
  });
  return shown;
}

function insertSpaces(source: string, bars: readonly number[]): string {
  const pieces = [0, ...bars].map((start, index) => source.slice(start, bars[index]));
  return pieces.join(" ");
}

function takeBack(tree: Root, bars: readonly number[]): Root {
  visit(tree, ({ position }) => {
    for (const place of position ? [position.start, position.end] : []) {
      const offset = place.offset ?? 0;
      const before = countBefore(bars, offset);
      place.column -= before - countBefore(bars, offset - place.column + 1);
      place.offset = offset - before;
    }
  });
  return tree;
}

/** How many spaces stand before an offset of the text that has them. */
function countBefore(bars: readonly number[], offset: number): number {
  let [low, high] = [0, bars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle] ?? 0) + middle < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
