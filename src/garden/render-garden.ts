import { formatDateRange } from "../format/dates.ts";
import type { Urls } from "../urls.ts";
import type { Event } from "../wrapup/model.ts";
import { escapeXml } from "./escape.ts";
import { bedWidth, type Garden, type PlantedBed, type PlantedPlant } from "./garden.ts";
import { type Label, layoutLabel, lineHeight } from "./labels.ts";
import { formatNumbers } from "./path-data.ts";
import type { PlacedOrgan } from "./placement.ts";
import { renderOrgans, renderPlant } from "./render-plant.ts";
import { findTaproot, taproots } from "./taproot.ts";

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
  const organs = renderOrgans(
    garden.beds.flatMap(({ plants }) => plants),
    prefix,
  );
  const roots = taproots
    .map((path, index) => `<path id="taproot-${index}" class="plate-root" d="${path}"/>`)
    .join("");
  const ids = numberTopics(garden);
  return {
    shapes: `<svg width="0" height="0" aria-hidden="true"><defs>${organs}${roots}</defs></svg>`,
    beds: garden.beds.map((bed) =>
      renderBed(bed, { ...options, ids, depth: garden.depth, levels: countLevels(garden) }),
    ),
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
  return 1 + Math.max(0, ...beds.flatMap(({ plants }) => plants.map(({ label }) => label.level)));
}

/** Height of an event's label. */
const labelRow = 34;

function renderBed(bed: PlantedBed, options: BedOptions): string {
  const { depth, levels } = options;
  const below = depth + levels * labelRow + 6;
  const viewBox = formatNumbers(0, -bed.height, bedWidth, bed.height + below);
  const plants = bed.plants
    .map(
      (plant) =>
        `<g transform="translate(${Math.round(plant.x)})">${renderPlant(plant, prefix, options.ids)}</g>`,
    )
    .join("");
  const drawing = `<g aria-hidden="true">${renderGround(bed)}${renderRoots(bed, options)}<g class="plate-growth">${plants}</g></g>`;
  const links = bed.plants.map((plant) => renderLinks(plant, bed, options)).join("");
  return `<svg class="plate" viewBox="${viewBox}" preserveAspectRatio="xMidYMax" role="group" aria-label="${bed.label}">${drawing}${links}</svg>`;
}

function renderGround({ label, months, afterGap }: PlantedBed): string {
  const count = months.end - months.first;
  const ticks = Array.from(
    { length: count - 1 },
    (_, index) => `M${formatNumbers(46 + ((index + 1) * 228) / count)} 0v3`,
  );
  const start = afterGap ? "M0 0h2m4 0h3m4 0h4m4 0" : "M-1 0";
  return (
    `<path class="plate-ground" d="${start}H${bedWidth + 1}"/><path class="plate-ground" d="M46 0v7${ticks.join("")}"/>` +
    `<text class="plate-year" x="4" y="16">${label.split("/")[0]}</text>`
  );
}

function renderRoots({ plants, roots }: PlantedBed, { depth }: BedOptions): string {
  const own = plants.map(({ event, x, label }) => {
    const leader =
      label.level > 0
        ? `<path class="plate-ground" d="M${Math.round(x)} ${depth - 2}v${label.level * labelRow + 4}"/>`
        : "";
    return `<use href="#taproot-${findTaproot(event.id)}" x="${Math.round(x)}"/>${leader}`;
  });
  const threads = roots.map(({ path }) => `<path class="plate-thread" d="${path}"/>`);
  return threads.join("") + own.join("");
}

function renderLinks(plant: PlantedPlant, bed: PlantedBed, options: BedOptions): string {
  const { event, organs, x } = plant;
  const room = { left: 4 - x, right: bedWidth - 4 - x, top: 4 - bed.height, bottom: options.depth };
  const topics = organs.map((placed) => renderTopicLink(placed, layoutLabel(placed, room), options));
  return (
    `<g role="group" aria-label="${escapeXml(describeEvent(event, options.language))}" transform="translate(${Math.round(x)})">` +
    `${renderEventLink(plant, options)}${topics.join("")}</g>`
  );
}

function renderTopicLink({ topic }: PlacedOrgan, { lines, x, y }: Label, { ids, urls }: BedOptions): string {
  const at = ` x="${Math.round(x)}"`;
  const spans = lines.map((line, index) =>
    index === 0 ? escapeXml(line) : `<tspan${at} dy="${lineHeight}">${escapeXml(line)}</tspan>`,
  );
  return (
    `<a class="plate-topic" href="${urls.topic(topic.id)}" aria-label="${escapeXml(topic.title)}"><use href="#${ids.get(topic.id) ?? ""}"/>` +
    `<text${at} y="${Math.round(y)}">${spans.join("")}</text></a>`
  );
}

function renderEventLink({ event, label, x }: PlantedPlant, { depth, urls }: BedOptions): string {
  const at = Math.round(label.x - x);
  const top = depth + label.level * labelRow;
  const half = Math.round(label.halfWidth);
  return (
    `<a class="plate-event" href="${urls.event(event.id)}">` +
    `<path class="plate-touch" d="M${formatNumbers(at - half, top + 2)}h${2 * half}v32h${-2 * half}Z"/>` +
    `<text x="${at}" y="${top + 15}">${escapeXml(label.place)}</text> ` +
    `<text class="plate-days" x="${at}" y="${top + 30}">${label.days}</text></a>`
  );
}

function describeEvent({ title, dates }: Event, language: string): string {
  return dates ? `${title}, ${formatDateRange(dates, language)}` : title;
}
