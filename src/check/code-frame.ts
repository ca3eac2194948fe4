import { showControls } from "../wrapup/format-diagnostic.ts";

const CONTEXT_LINES = 1;
const WIDEST = 100;

/**
 * The lines around a place, with a mark below it:
 *
 * ```
 *   6 |
 * > 7 | - **Date:** 10.11.2023 – 06.11.2023
 *     | ^
 * ```
 */
export function formatCodeFrame(lines: readonly string[], line: number, column: number): string {
  const from = Math.max(1, line - CONTEXT_LINES);
  const to = Math.min(lines.length, line + CONTEXT_LINES);
  const width = String(to).length;
  // Long lines show the stretch around the place.
  const shift = Math.max(0, column - 1 - WIDEST / 2);
  const rows: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const text = cutLine(lines[number - 1] ?? "", shift);
    rows.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number === line)
      rows.push(`  ${" ".repeat(width)} | ${" ".repeat(markOffset(lines[line - 1] ?? "", column, shift))}^`);
  }
  return rows.join("\n");
}

function cutLine(line: string, shift: number): string {
  const start = shift > 0 && line.length > shift ? "…" : "";
  const end = line.length > shift + WIDEST ? "…" : "";
  return showControls(start + line.slice(shift, shift + WIDEST) + end);
}

/** A terminal counts characters, not code units. */
function markOffset(line: string, column: number, shift: number): number {
  const start = shift > 0 && line.length > shift ? 1 : 0;
  return start + [...line.slice(shift, column - 1)].length;
}
