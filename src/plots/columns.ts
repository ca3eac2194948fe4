import { scaleBand, scaleLinear } from "d3-scale";
import { escapeXml } from "../format/escape.ts";
import { plotWidth, renderPlot, round } from "./plot.ts";
import type { TimelineColumn } from "./timeline.ts";

/** Only the first two of its values are drawn. */
type Column = Pick<TimelineColumn, "month" | "year" | "values">;

const height = 250;
const margin = { top: 12, bottom: 56, left: 34 };

/** Columns side by side, each of two parts: solid below, hollow above. */
export function renderColumns(label: string, details: string, columns: readonly Column[]): string {
  const totals = columns.map(({ values: [solid = 0, hollow = 0] }) => solid + hollow);
  // A few columns would be as wide as walls.
  const room = Math.min(plotWidth - margin.left, columns.length * 110);
  const x = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([margin.left, margin.left + room])
    .paddingInner(0.28)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .nice(4)
    .range([height - margin.bottom, margin.top]);
  const grid = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        `<path class="plot-grid" d="M${margin.left} ${round(y(tick))}H${plotWidth}"/><text class="plot-tick" x="${margin.left - 8}" y="${round(y(tick))}">${tick}</text>`,
    );
  const content = `${grid.join("")}${renderParts(columns, x, y)}${renderNames(columns, x)}`;
  return renderPlot(label, details, height, content);
}

type Band = ReturnType<typeof scaleBand<number>>;
type Linear = ReturnType<typeof scaleLinear<number, number>>;

function renderParts(columns: readonly Column[], x: Band, y: Linear): string {
  const draw = (name: string, span: (column: Column) => readonly [from: number, to: number]): string => {
    const bars = columns.map((column, index) => {
      const [from, to] = span(column);
      const [left, top] = [round(x(index) ?? 0), round(y(to))];
      return to > from
        ? `M${left} ${top}h${round(x.bandwidth())}V${round(y(from))}h-${round(x.bandwidth())}z`
        : "";
    });
    return `<path class="${name}" d="${bars.join("")}"/>`;
  };
  const solid = draw("plot-solid", ({ values: [solid = 0] }) => [0, solid]);
  return solid + draw("plot-hollow", ({ values: [solid = 0, hollow = 0] }) => [solid, solid + hollow]);
}

/** Months where all have room, below them the years, as many as have room: fewer on narrow screens. */
function renderNames(columns: readonly Column[], x: Band): string {
  const name = (text: string, index: number, dy: number, hasRoom: boolean): string =>
    `<text class="${hasRoom ? "plot-name" : "plot-name plot-wide"}" x="${round((x(index) ?? 0) + x.bandwidth() / 2)}" y="${height - margin.bottom + dy}">${escapeXml(text)}</text>`;
  const months =
    x.step() < WIDTH.wide
      ? []
      : columns.map(({ month }, index) => name(month, index, 8, x.step() >= WIDTH.narrow));
  const free = { wide: 0, narrow: 0 };
  const years = columns.map(({ year }, index) => {
    const left = x(index) ?? 0;
    if (year === null || left < free.wide) return "";
    const hasRoom = left >= free.narrow;
    free.wide = left + WIDTH.wide;
    if (hasRoom) free.narrow = left + WIDTH.narrow;
    return name(year, index, months.length > 0 ? 32 : 8, hasRoom);
  });
  return [...months, ...years].join("");
}

/** Of a name with air; on narrow screens a plot shrinks, and its letters are larger. */
const WIDTH = { wide: 50, narrow: 74 };
