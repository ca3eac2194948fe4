import { round } from "./plot.ts";

/** Lengths of bars in percent of the longest, for a list of counts. */
export function scaleBars(counts: readonly number[]): number[] {
  const longest = Math.max(1, ...counts);
  return counts.map((count) => round((100 * count) / longest));
}

/** A bar as a whole `<svg>`, a decoration beside its number. */
export function renderBar(percent: number): string {
  return `<svg class="plot-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0H${percent}V6H0z"/></svg>`;
}
