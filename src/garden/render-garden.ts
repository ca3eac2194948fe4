import { formatDateRange, formatDays } from "../format/dates.ts";
import type { Event } from "../wrapup/model.ts";
import type { Urls } from "../urls.ts";
import { escapeXml } from "./escape.ts";
import { bedWidth, describePlace, type Garden, type PlantedBed, type PlantedPlant } from "./garden.ts";
import { estimateWidth, fitText, type Label, layoutLabel, lineHeight } from "./labels.ts";
import { clamp } from "./geometry.ts";
import { formatNumbers } from "./path-data.ts";
import type { PlacedOrgan } from "./plant.ts";
import { renderOrgans, renderPlant } from "./render-plant.ts";
import { drawTaproot } from "./taproot.ts";

export interface RenderedGarden {
  /** An unseen `<svg>` with the shapes that all beds share. */
  readonly shapes: string;
  /** One `<svg>` per bed, oldest first. */
  readonly beds: readonly string[];
}

export interface RenderOptions {
  readonly urls: Pick<Urls, "event" | "topic">;
  /** BCP 47, for dates. */
  readonly language: string;
}

const prefix = "organ-";

/**
 * The garden as markup without colours of its own. A bed has two layers: the drawing, then the links, which
 * show their organ again on top when pointed at, so that a name is never covered by a neighbour.
 */
export function renderGarden(garden: Garden, options: RenderOptions): RenderedGarden {
  const organs = renderOrgans(garden.beds.flatMap(({ plants }) => plants), prefix);
  const ids = numberTopics(garden);
  return {
    shapes: `<svg width="0" height="0" aria-hidden="true"><defs>${organs}</defs></svg>`,
    beds: garden.beds.map((bed) => renderBed(bed, { ...options, ids, depth: garden.depth, levels: countLevels(garden) })),
  };
}

interface BedOptions extends RenderOptions {
  readonly ids: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly levels: number;
}

function numberTopics({ beds }: Garden): Map<string, string> {
  const organs = beds.flatMap(({ plants }) => plants.flatMap((plant) => plant.organs));
  return new Map(organs.map(({ topic }, index) => [topic.id, `leaf-${index}`]));
}

function countLevels({ beds }: Garden): number {
  return 1 + Math.max(0, ...beds.flatMap(({ plants }) => plants.map(({ level }) => level)));
}

/** Height of an event's label. */
const labelRow = 34;

function renderBed(bed: PlantedBed, options: BedOptions): string {
  const { depth, levels } = options;
  const below = depth + levels * labelRow + 6;
  const viewBox = formatNumbers(0, -bed.height, bedWidth, bed.height + below);
  const drawing = `<g aria-hidden="true">${renderGround(bed)}${renderRoots(bed, options)}${bed.plants
    .map((plant) => `<g transform="translate(${formatNumbers(plant.x)})">${renderPlant(plant, prefix, options.ids)}</g>`)
    .join("")}</g>`;
  const links = bed.plants.map((plant) => renderLinks(plant, bed, options)).join("");
  return `<svg class="bed" viewBox="${viewBox}" role="group" aria-label="${bed.label}">${drawing}${links}</svg>`;
}

function renderGround({ label, months, afterGap }: PlantedBed): string {
  const count = months.end - months.first;
  const ticks = Array.from({ length: count - 1 }, (_, index) => `M${formatNumbers(46 + ((index + 1) * 228) / count)} 0v3`);
  const start = afterGap ? "M0 0h2m4 0h3m4 0h4m4 0" : "M0 0";
  return (
    `<path class="ground" d="${start}H${bedWidth}"/><path class="ticks" d="M46 0v7${ticks.join("")}"/>` +
    `<text class="year" x="4" y="16">${label}</text>`
  );
}

function renderRoots({ plants, roots }: PlantedBed, { depth, levels }: BedOptions): string {
  const own = plants.map(({ event, x, level }) => {
    const leader = levels > 1 ? `<path class="leader" d="M0 ${depth - 4}V${depth + 4 + level * labelRow}"/>` : "";
    return `<g transform="translate(${formatNumbers(x)})"><path class="root" d="${drawTaproot(event.id)}"/>${leader}</g>`;
  });
  const threads = roots.map(({ path }) => `<path class="thread" d="${path}"/>`);
  return threads.join("") + own.join("");
}

function renderLinks(plant: PlantedPlant, bed: PlantedBed, options: BedOptions): string {
  const { event, organs, x } = plant;
  const room = { left: 4 - x, right: bedWidth - 4 - x, top: 4 - bed.height, bottom: options.depth };
  const topics = organs.map((placed) => renderTopicLink(placed, layoutLabel(placed, room), options));
  return (
    `<g role="group" aria-label="${escapeXml(event.title)}" transform="translate(${formatNumbers(x)})">` +
    `${renderEventLink(plant, bed, options)}${topics.join("")}</g>`
  );
}

function renderTopicLink({ topic }: PlacedOrgan, { lines, x, y }: Label, { ids, urls }: BedOptions): string {
  const at = ` x="${formatNumbers(x)}"`;
  const spans = lines.map((line, index) => (index === 0 ? escapeXml(line) : `<tspan${at} dy="${lineHeight}">${escapeXml(line)}</tspan>`));
  return (
    `<a href="${urls.topic(topic.id)}" aria-label="${escapeXml(topic.title)}"><use href="#${ids.get(topic.id) ?? ""}"/>` +
    `<text${at} y="${formatNumbers(y)}">${spans.join("")}</text></a>`
  );
}

function renderEventLink(plant: PlantedPlant, bed: PlantedBed, { depth, language, urls }: BedOptions): string {
  const { event, level, x } = plant;
  const place = fitText(describePlace(event), findLabelRoom(plant, bed), 14);
  const days = event.dates ? formatDays(event.dates, language) : "";
  const half = Math.max(estimateWidth(place, 14), estimateWidth(days, 12)) / 2;
  const at = formatNumbers(clamp(0, 4 - x + half, bedWidth - 4 - x - half));
  const top = depth + level * labelRow;
  return (
    `<a class="event" href="${urls.event(event.id)}" aria-label="${escapeXml(describeEvent(event, language))}">` +
    `<path class="touch" d="M${formatNumbers(Number(at) - half, top + 3)}h${formatNumbers(half * 2)}v30H${formatNumbers(Number(at) - half)}Z"/>` +
    `<text x="${at}" y="${top + 15}">${escapeXml(place)}</text><text class="days" x="${at}" y="${top + 30}">${days}</text></a>`
  );
}

/** From the neighbour's label on one side to that on the other. */
function findLabelRoom({ x, level }: PlantedPlant, { plants }: PlantedBed): number {
  const others = plants.filter((other) => other.level === level && other.x !== x).map((other) => Math.abs(other.x - x));
  return Math.min(bedWidth - 8, ...others.map((distance) => distance - 6));
}

function describeEvent(event: Event, language: string): string {
  const place = describePlace(event);
  return event.dates ? `${place}, ${formatDateRange(event.dates, language)}` : place;
}
