import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { escapeXml } from "../garden/escape.ts";

/** Columns side by side, each of one or more parts from the bottom up. */
export interface ColumnPlot {
  /** What the plot shows, for people who do not see it; its table says the rest. */
  readonly label: string;
  readonly columns: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly values: readonly number[];
  }[];
  /** Names of the parts; styles know them as `part-0`, `part-1`. */
  readonly parts: readonly string[];
}

const width = 720;
const height = 230;
const margin = { top: 12, bottom: 36, left: 30 };

/** The plot as a whole `<svg>` without colours of its own. */
export function renderColumns({ label, columns, parts }: ColumnPlot): string {
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  // A few columns would be as wide as walls.
  const room = Math.min(width - margin.left, columns.length * 110);
  const x = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([margin.left, margin.left + room])
    .paddingInner(0.28)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .nice(4)
    .range([height - margin.bottom, margin.top]);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const grid = ticks.map(
    (tick) =>
      `<path class="plot-grid" d="M${margin.left} ${round(y(tick))}H${width}"/><text class="plot-tick" x="${margin.left - 8}" y="${round(y(tick))}">${tick}</text>`,
  );
  return (
    `<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(label)}">${grid.join("")}` +
    `${renderParts(columns, parts, x, y)}${renderNames(columns, x)}</svg>`
  );
}

type Columns = ColumnPlot["columns"];
type Band = ReturnType<typeof scaleBand<number>>;
type Linear = ReturnType<typeof scaleLinear<number, number>>;

function renderParts(columns: Columns, parts: readonly string[], x: Band, y: Linear): string {
  const layers = stack<Columns[number], number>()
    .keys(parts.keys())
    .value(({ values }, part) => values[part] ?? 0)([...columns]);
  return layers
    .map((layer, part) => {
      const bars = layer.map(([from, to], index) => {
        const [left, top] = [round(x(index) ?? 0), round(y(to))];
        return to > from
          ? `<path d="M${left} ${top}h${round(x.bandwidth())}V${round(y(from))}h-${round(x.bandwidth())}z"/>`
          : "";
      });
      return `<g class="plot-part part-${part}">${bars.join("")}</g>`;
    })
    .join("");
}

/** As many names as have room. */
function renderNames(columns: Columns, x: Band): string {
  const longest = Math.max(...columns.map(({ name }) => name.length), 1);
  const step = Math.max(1, Math.ceil((longest * NAME_LETTER + 10) / Math.max(x.step(), 1)));
  return columns
    .map(({ name }, index) =>
      index % step === 0
        ? `<text class="plot-name" x="${round((x(index) ?? 0) + x.bandwidth() / 2)}" y="${height - margin.bottom + 8}">${escapeXml(name)}</text>`
        : "",
    )
    .join("");
}

/** How wide a letter is on narrow screens, where a plot shrinks and its letters are larger. */
const NAME_LETTER = 14;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
