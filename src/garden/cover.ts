import { formatDateRange } from "../format/dates.ts";
import { escapeXml } from "../format/escape.ts";
import { fillLines } from "../format/lines.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { renderOrgans } from "./render-plant.ts";
import { layoutSpecimen, renderSpecimen } from "./specimen.ts";

/** Drawing units; the picture scales. */
const [width, height] = [480, 320];

/** One event's plant as a plate of a herbarium: a whole `<svg>`, for decoration. */
export function renderCover(event: Event, topics: readonly Topic[]): string {
  const area = { left: 34, top: 26, right: width - 34, bottom: height - 22 };
  const specimen = layoutSpecimen(event, topics, area);
  const prefix = `cover--${event.id.replace(/[^\w-]/g, "-")}-`;
  return (
    `<svg class="plate plate-cover" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
    `<defs>${renderOrgans([specimen.plant], prefix)}</defs><path class="plate-sheet" d="M0 0H${width}V${height}H0Z"/>` +
    `<path class="plate-ground" d="M10 10H${width - 10}V${height - 10}H10Z"/>${renderSpecimen(specimen, prefix)}</svg>`
  );
}

/** A plate of the same size without a plant: the event's title and date, for decoration. */
export function renderQuietCover({ title, dates }: Event, language: string): string {
  const lines = fillLines(title.split(/\s+/), " ", ({ length }) => length, LINE)
    .slice(0, 4)
    .map(
      (line, index) =>
        `<text class="plate-title" x="34" y="${80 + index * 44}">${escapeXml(shorten(line, LINE))}</text>`,
    );
  const date = dates ? formatDateRange(dates, language) : "";
  return (
    `<svg class="plate plate-cover plate-quiet" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
    `<path class="plate-sheet" d="M0 0H${width}V${height}H0Z"/><path class="plate-ground" d="M34 ${height - 70}H${width - 34}"/>` +
    `${lines.join("")}<text class="plate-note" x="34" y="${height - 38}">${escapeXml(date)}</text></svg>`
  );
}

/** Letters of a title that have room side by side. */
const LINE = 20;

/** As many letters as have room; capitals and the letters of East Asia are wider. */
function shorten(text: string, room: number): string {
  let left = room;
  const letters = [...text];
  const fitting = letters.findIndex((letter) => {
    left -= letter > "\u2e7f" ? 2 : /\p{Lu}/u.test(letter) ? 1.6 : 1;
    return left < 0;
  });
  return fitting < 0 ? text : `${letters.slice(0, fitting).join("").trimEnd()}…`;
}
