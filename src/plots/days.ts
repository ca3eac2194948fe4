import { scaleSymlog } from "d3-scale";
import type { EventTimes } from "../archive/outcome-lists.ts";
import { escapeXml } from "../format/escape.ts";
import { strings } from "../site.config.ts";
import { plotWidth, renderPlot, round } from "./plot.ts";

const rowHeight = 32;
const margin = { top: 34, left: 225, right: 30 };
const ticks = [
  [0, strings.statistics.ticks.event],
  [7, strings.statistics.ticks.week],
  [30, strings.statistics.ticks.month],
  // No room for it on narrow screens.
  [91, strings.statistics.ticks.quarter, "plot-name plot-wide"],
  [365, strings.statistics.ticks.year],
] as const;

/**
 * How many days after each event its pull requests were merged (dots) and released (rings); the first days have
 * more room than later ones.
 */
export function renderDays(label: string, details: string, times: readonly EventTimes[]): string {
  const height = margin.top + times.length * rowHeight;
  const all = times.flatMap(({ toMerge, toRelease }) => [...toMerge, ...toRelease]);
  const scale = scaleSymlog()
    .domain([0, Math.max(400, ...all)])
    .range([margin.left, plotWidth - margin.right]);
  const at = (day: number): number => round(scale(day));
  const grid = ticks.map(
    ([day, name, style = "plot-name"]) =>
      `<path class="plot-grid" d="M${at(day)} ${margin.top - 8}V${height}"/><text class="${style}" x="${at(day)}" y="4">${name}</text>`,
  );
  const rows = times.map(({ event, toMerge, toRelease }, index) => {
    const y = margin.top + index * rowHeight + rowHeight / 2;
    const draw = (days: readonly number[], mark: string, dy: number): string =>
      [...new Set(days)]
        .map((day) => `<circle class="${mark}" cx="${at(day)}" cy="${y + dy}" r="4.5"/>`)
        .join("");
    return (
      `<text class="plot-tick" x="${margin.left - 16}" y="${y}">${escapeXml(event.title)}</text>` +
      `<path class="plot-grid" d="M${margin.left} ${y}H${plotWidth}"/>${draw(toRelease, "plot-ring", 5)}${draw(toMerge, "plot-mark", -5)}`
    );
  });
  return renderPlot(label, details, height, grid.join("") + rows.join(""));
}
