import { formatDateRange } from "../format/dates.ts";
import { strings } from "../site.config.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { escapeXml } from "./escape.ts";
import { type Palette, renderPaletteStyle } from "./palette.ts";
import { renderOrgans } from "./render-plant.ts";
import { layoutSpecimen, renderSpecimen } from "./specimen.ts";

export interface CoverOptions {
  /** BCP 47, for dates. */
  readonly language: string;
  /** Without place and date below the plant: for a small picture beside these words. */
  readonly bare?: boolean;
  /** Literal colours, for a picture that stands alone; without them, the page's styles apply. */
  readonly palette?: Palette;
}

/** Drawing units; the picture scales. */
const [width, height] = [480, 320];

/** One event's plant as a plate of a herbarium, with place and date below it: a whole `<svg>`, for decoration. */
export function renderCover(event: Event, topics: readonly Topic[], options: CoverOptions): string {
  const { language, palette, bare = false } = options;
  const area = { left: 34, top: 26, right: width - 34, bottom: height - (bare ? 22 : 74) };
  const specimen = layoutSpecimen(event, topics, area);
  const prefix = `cover--${event.id.replace(/[^\w-]/g, "-")}-`;
  const attributes = palette
    ? `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`
    : 'aria-hidden="true" focusable="false"';
  const frame = `M10 10H${width - 10}V${height - 10}H10Z${bare ? "" : `M10 ${height - 66}H${width - 10}`}`;
  return (
    `<svg class="plate plate-cover" viewBox="0 0 ${width} ${height}" ${attributes}>` +
    `${palette ? `<style>${renderPaletteStyle(palette)}</style>` : ""}<defs>${renderOrgans([specimen.plant], prefix)}</defs>` +
    `<path class="plate-sheet" d="M0 0H${width}V${height}H0Z"/><path class="plate-ground" d="${frame}"/>` +
    `${renderSpecimen(specimen, prefix)}${bare ? "" : renderCaption(event, topics, language)}</svg>`
  );
}

/** A plate of the same size without a plant: the event's title and date, for decoration. */
export function renderQuietCover({ title, dates }: Event, language: string): string {
  const lines = breakLines(title).map(
    (line, index) =>
      `<text class="plate-title" x="34" y="${80 + index * 44}">${escapeXml(shorten(line, LINE))}</text>`,
  );
  const date = dates ? formatDateRange(dates, language) : "";
  return (
    `<svg class="plate plate-cover plate-quiet" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">` +
    `<path class="plate-sheet" d="M0 0H${width}V${height}H0Z"/><path class="plate-ground" d="M34 ${height - 70}H${width - 34}"/>` +
    `${lines.join("")}<text class="plate-note" x="34" y="${height - 38}">${escapeXml(date)}</text></svg>`
  );
}

/** Letters of a title that have room side by side. */
const LINE = 20;

/** At most four lines between words. */
function breakLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}

function renderCaption(event: Event, topics: readonly Topic[], language: string): string {
  const { dates, location, title } = event;
  const main = topics.filter(({ kind }) => kind === "topic").length;
  const name = location?.city ?? location?.name ?? title;
  const date = dates ? formatDateRange(dates, language) : location ? title : "";
  const counts = [
    ...(main > 0 ? [strings.counts.topics(main)] : []),
    ...(topics.length > main ? [strings.counts.fastTracks(topics.length - main)] : []),
  ];
  const note = (text: string, y: number, end = false) =>
    `<text class="plate-note${end ? " plate-note-end" : ""}" x="${end ? width - 24 : 24}" y="${y}">${escapeXml(text)}</text>`;
  return (
    `<text class="plate-name" x="24" y="${height - 38}">${escapeXml(shorten(name, 26))}</text>` +
    note(shorten(date, 40), height - 19) +
    counts.map((count, index) => note(count, height - 19 - 19 * (counts.length - 1 - index), true)).join("")
  );
}

/** As many letters as have room beside the counts; capitals and the letters of East Asia are wider. */
function shorten(text: string, room: number): string {
  let left = room;
  const letters = [...text];
  const fitting = letters.findIndex((letter) => {
    left -= letter > "\u2e7f" ? 2 : /\p{Lu}/u.test(letter) ? 1.6 : 1;
    return left < 0;
  });
  return fitting < 0 ? text : `${letters.slice(0, fitting).join("").trimEnd()}…`;
}
