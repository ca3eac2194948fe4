import type { Archive } from "../archive/archive.ts";
import { countNames } from "../archive/statistics.ts";
import { groupByYear, nameYears, type Year } from "../archive/years.ts";
import type { Event, MotivationCategory } from "../wrapup/model.ts";
import { clamp } from "./geometry.ts";
import { layoutPlant, type Plant } from "./plant.ts";
import { drawSeedLeaves, renderOrgans, renderPlant } from "./render-plant.ts";
import { drawTaproot, drawThreadRoot } from "./roots.ts";

/** The archive as one plate of plants along time, newest first: the latest events, and the years before. */
export interface Garden {
  /** An unseen `<svg>` with the shapes that all plants share. */
  readonly shapes: string;
  readonly plants: readonly PlatePlant[];
  /** Years whose events are too many to be plants, newest first. */
  readonly earlier: readonly EarlierYear[];
  /** What the colours stand for, most frequent first. */
  readonly motivations: readonly MotivationCategory[];
  /** Whether roots join plants. */
  readonly hasThreads: boolean;
}

/** One event; all of its drawings are equally large, so that ground and roots meet those of the neighbours. */
export interface PlatePlant {
  readonly event: Event;
  readonly topicCount: number;
  /** The year that the axis names here, once for all of its events. */
  readonly year: string | null;
  readonly svg: string;
}

export interface EarlierYear extends Year {
  readonly svg: string;
}

const MOST_PLANTS = 12;
/** Drawing units. */
const width = 150;
const tallest = 230;
const firstLane = 27;
const laneHeight = 5;
const mostLanes = 6;

/** The same archive always gives the same drawing, without colours of its own. */
export function drawGarden(archive: Archive): Garden {
  const events = archive.events.slice(0, MOST_PLANTS);
  const plants = events.map((event) =>
    layoutPlant(event, archive.topicsByEvent.get(event.id) ?? [], { maxHeight: tallest }),
  );
  const height = Math.ceil(Math.max(90, ...plants.map(({ box }) => -box.top)));
  const roots = layoutThreads(archive, events);
  const years = nameYears(events);
  const depth = firstLane + laneHeight * Math.min(mostLanes, Math.max(1, roots.length)) + 2;
  return {
    shapes: `<svg width="0" height="0" aria-hidden="true"><defs>${renderOrgans(plants, PREFIX)}</defs></svg>`,
    plants: plants.map((plant, index) => ({
      event: plant.event,
      topicCount: plant.organs.length,
      year: years[index] ?? null,
      svg: renderPlate(plant, index, roots, { height, depth }),
    })),
    earlier: groupByYear(archive.events.slice(MOST_PLANTS)).map((year) => ({
      ...year,
      svg: drawSeedlings(year.events.length),
    })),
    motivations: countNames(plants.flatMap(listColours)).map(({ name }) => name),
    hasThreads: roots.length > 0,
  };
}

const PREFIX = "organ-";

/** The indices of the plants that each thread joins, in their order. */
function layoutThreads({ threads }: Archive, events: readonly Event[]): number[][] {
  const indexById = new Map(events.map(({ id }, index) => [id, index]));
  return threads
    .map(({ topics }) => [...new Set(topics.flatMap(({ event }) => indexById.get(event) ?? []))])
    .filter((joints) => joints.length > 1)
    .map((joints) => joints.sort((a, b) => a - b));
}

function renderPlate(
  plant: Plant,
  index: number,
  roots: readonly (readonly number[])[],
  { height, depth }: { readonly height: number; readonly depth: number },
): string {
  const { left, right } = plant.box;
  const stem = Math.round(clamp((width - left - right) / 2, width * 0.3, width * 0.7));
  const threads = roots.map((joints, lane) => {
    const [first = 0, last = 0] = [joints[0], joints.at(-1)];
    if (index < first || index > last) return "";
    return drawThreadRoot({
      width,
      stem,
      depth: firstLane + (lane % mostLanes) * laneHeight,
      comesIn: index > first,
      isJoined: joints.includes(index),
      goesOn: index < last,
    });
  });
  return (
    `<svg class="plate" viewBox="0 ${-height} ${width} ${height + depth}" aria-hidden="true">` +
    `<path class="plate-thread" d="${threads.join("")}"/><path class="plate-ground" d="M0 0H${width}"/>` +
    `<g transform="translate(${stem})"><path class="plate-root" d="${drawTaproot(plant.event.id)}"/>` +
    `${renderPlant(plant, PREFIX, { titled: true })}</g></svg>`
  );
}

/** A sprout for each event of a year, as many as there is room for. */
function drawSeedlings(count: number): string {
  const sprouts = Array.from({ length: Math.min(count, 5) }, (_, index) => {
    const [x, tip] = [8 + index * 11, -9 - ((index * 5) % 7)];
    return `M${x} 0V${tip}${drawSeedLeaves({ x, y: tip }, 8, 3)}`;
  });
  return `<svg class="plate" viewBox="0 -24 60 25" aria-hidden="true"><path class="plate-stem" d="${sprouts.join("")}"/><path class="plate-ground" d="M0 0H60"/></svg>`;
}

/** The first motivation of each topic, which colours its organ. */
function listColours({ organs }: Plant): MotivationCategory[] {
  return organs.flatMap(({ topic }) => topic.motivations[0]?.category ?? []);
}
