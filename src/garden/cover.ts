import { formatCount } from "../format/counts.ts";
import { formatDateRange } from "../format/dates.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { escapeXml } from "./escape.ts";
import { type Palette, renderPaletteStyle } from "./palette.ts";
import { describePlace } from "./plant-labels.ts";
import { renderOrgans } from "./render-plant.ts";
import { layoutSpecimen, renderSpecimen } from "./specimen.ts";

export interface CoverOptions {
  /** BCP 47, for dates. */
  readonly language: string;
  /** In drawing units; the picture scales. */
  readonly width?: number;
  readonly height?: number;
  /** Without place and date below the plant: for a small picture beside these words. */
  readonly bare?: boolean;
  /** Literal colours, for a picture that stands alone; without them, the page's styles apply. */
  readonly palette?: Palette;
}

/** One event's plant as a plate of a herbarium, with place and date below it: a whole `<svg>`, for decoration. */
export function renderCover(event: Event, topics: readonly Topic[], options: CoverOptions): string {
  const { language, width = 480, height = 320, palette, bare = false } = options;
  const area = { left: 34, top: 26, right: width - 34, bottom: height - (bare ? 22 : 74) };
  const caption = bare ? "" : renderCaption(event, topics, { language, width, height });
  const specimen = layoutSpecimen(event, topics, area);
  const prefix = `cover--${event.id.replace(/[^\w-]/g, "-")}-`;
  const attributes = palette
    ? `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`
    : 'aria-hidden="true" focusable="false"';
  const style = palette ? `<style>${renderPaletteStyle(palette)}</style>` : "";
  return (
    `<svg class="plate plate-cover" viewBox="0 0 ${width} ${height}" ${attributes}>${style}` +
    `<defs>${renderOrgans([specimen.plant], prefix)}</defs>${renderFrame(width, height, bare)}` +
    `${renderSpecimen(specimen, prefix)}${caption}</svg>`
  );
}

function renderFrame(width: number, height: number, bare: boolean): string {
  const line = bare ? "" : `M10 ${height - 66}H${width - 10}`;
  return (
    `<path class="plate-sheet" d="M0 0H${width}V${height}H0Z"/>` +
    `<path class="plate-ground" d="M10 10H${width - 10}V${height - 10}H10Z${line}"/>`
  );
}

function renderCaption(
  event: Event,
  topics: readonly Topic[],
  { language, width, height }: Required<Pick<CoverOptions, "language" | "width" | "height">>,
): string {
  const main = topics.filter(({ kind }) => kind === "topic").length;
  const date = event.dates ? formatDateRange(event.dates, language) : event.title;
  const counts = [
    ...(main > 0 ? [formatCount(main, "topic")] : []),
    ...(topics.length > main ? [formatCount(topics.length - main, "fast track")] : []),
  ];
  return (
    `<text class="plate-name" x="24" y="${height - 38}">${escapeXml(describePlace(event))}</text>` +
    `<text class="plate-note" x="24" y="${height - 19}">${escapeXml(date)}</text>` +
    counts
      .map((count, index) => {
        const y = height - 19 - 19 * (counts.length - 1 - index);
        return `<text class="plate-note plate-note-end" x="${width - 24}" y="${y}">${count}</text>`;
      })
      .join("")
  );
}
