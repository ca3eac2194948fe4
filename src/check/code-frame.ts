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
    const text = lines[number - 1] ?? "";
    const start = shift > 0 && text.length > shift ? "…" : "";
    const end = text.length > shift + WIDEST ? "…" : "";
    const shown = showControls(start + text.slice(shift, shift + WIDEST) + end);
    rows.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${shown}`.trimEnd());
    // A terminal counts characters, not code units.
    const before = [...start, ...text.slice(shift, column - 1)].map(() => " ");
    if (number === line) rows.push(`  ${" ".repeat(width)} | ${before.join("")}^`);
  }
  return rows.join("\n");
}
