import { escapeXml } from "../format/escape.ts";

/** In units of the drawing: all plots are as wide as their column. */
export const plotWidth = 720;

/**
 * A plot as a whole `<svg>` without colours of its own.
 *
 * @param label what it shows, for people who do not see it
 * @param details id of the table with the numbers
 */
export function renderPlot(label: string, details: string, height: number, content: string): string {
  return (
    `<svg class="plot" viewBox="0 0 ${plotWidth} ${height}" role="img" aria-label="${escapeXml(label)}" aria-details="${details}">` +
    `${content}</svg>`
  );
}

/** To a tenth, which no eye misses. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
