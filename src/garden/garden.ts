import type { Archive } from "../archive/archive.ts";
import type { MotivationCategory } from "../wrapup/model.ts";
import { type Bed, divideIntoBeds, findPlaceInTime } from "./beds.ts";
import { clamp } from "./geometry.ts";
import { layoutPlant, type Plant } from "./plant.ts";
import { layoutPlantLabels, type PlantLabel } from "./plant-labels.ts";
import { layoutThreads, type ThreadRoot } from "./thread-roots.ts";

/** The whole archive as beds of plants. All beds are equally wide and deep, so that they line up in rows. */
export interface Garden {
  readonly beds: readonly PlantedBed[];
  /** Below the ground, without the labels. */
  readonly depth: number;
  /** How many events there are, and how many of them, the latest, are shown. */
  readonly total: number;
  readonly shown: number;
}

export interface PlantedBed extends Bed {
  readonly plants: readonly PlantedPlant[];
  readonly roots: readonly ThreadRoot[];
  /** Above the ground. */
  readonly height: number;
}

export interface PlantedPlant extends Plant {
  /** Where its stem leaves the ground. */
  readonly x: number;
  readonly label: PlantLabel;
}

export interface GardenOptions {
  /** How many events are shown at most. */
  readonly limit?: number;
  /** BCP 47, for dates. */
  readonly language?: string;
}

/** Width of a bed in drawing units, and the bare soil at its two ends. */
export const bedWidth = 320;
const margin = 46;
const roomFor = 3;
const closest = 84;

/** Plants the latest events along the time they happened in. */
export function layoutGarden(archive: Archive, options: GardenOptions = {}): Garden {
  const { limit = 14, language = "en" } = options;
  const latest = archive.events.slice(0, limit);
  const beds = divideIntoBeds(latest, roomFor).map((bed) => plantBed(bed, archive, language));
  const { rootsByBed, depth } = layoutThreads(beds, archive.threads, bedWidth);
  return {
    beds: beds.map((bed, index) => ({ ...bed, roots: rootsByBed[index] ?? [] })),
    depth,
    total: archive.events.length,
    shown: latest.length,
  };
}

function plantBed(bed: Bed, archive: Archive, language: string): Omit<PlantedBed, "roots"> {
  const places = spreadOut(
    bed.events.map((event) => margin + findPlaceInTime(bed, event) * (bedWidth - 2 * margin)),
  );
  const plants = bed.events.map((event, index) => {
    const topics = archive.topicsByEvent.get(event.id) ?? [];
    const place = places[index] ?? bedWidth / 2;
    const plant = growInside(place, (side) => layoutPlant(event, topics, { side }), leanOf(index, places));
    return { ...plant, x: fitInside(place, plant) };
  });
  const labels = layoutPlantLabels(plants, bedWidth, language);
  const height = Math.ceil(Math.max(110, ...plants.map(({ box }) => -box.top)) + 10);
  const labelled = plants.flatMap((plant, index) =>
    labels.slice(index, index + 1).map((label) => ({ ...plant, label })),
  );
  return { ...bed, plants: labelled, height };
}

/** Neighbours lean apart; a plant alone leans to the middle. */
function leanOf(index: number, places: readonly number[]): -1 | 1 {
  if (places.length === 1) return (places[0] ?? 0) < bedWidth / 2 ? 1 : -1;
  return index < places.length / 2 ? -1 : 1;
}

/** A plant that would lean out of its bed leans to the other side. */
function growInside(place: number, grow: (side: -1 | 1) => Plant, side: -1 | 1): Plant {
  const overhang = ({ box }: Plant) => Math.max(0, -(place + box.left), place + box.right - bedWidth);
  const plant = grow(side);
  if (overhang(plant) === 0) return plant;
  const other = grow(side === 1 ? -1 : 1);
  return overhang(other) < overhang(plant) ? other : plant;
}

function fitInside(place: number, { box }: Plant): number {
  const [low, high] = [-box.left, bedWidth - box.right];
  return low <= high ? clamp(place, low, high) : bedWidth / 2 - (box.left + box.right) / 2;
}

/** Moves places apart that are too close, to the right while there is room. */
function spreadOut(places: readonly number[]): number[] {
  const gap = Math.min(closest, (bedWidth - 2 * margin) / Math.max(1, places.length - 1));
  return places.map((_, index) => {
    const pushed = places.slice(0, index + 1).map((place, before) => place + (index - before) * gap);
    const last = bedWidth - margin - (places.length - 1 - index) * gap;
    return Math.min(Math.max(...pushed), last);
  });
}

/** Whether a topic stands there without a motivation. */
export function hasPaleTopics({ beds }: Garden): boolean {
  return beds.some(({ plants }) => plants.some(({ organs }) => organs.some(({ motivation }) => !motivation)));
}

/** The motivations that the plants' colours stand for, most frequent first. */
export function findMotivationsShown({ beds }: Garden): MotivationCategory[] {
  const organs = beds.flatMap(({ plants }) => plants.flatMap((plant) => plant.organs));
  const counts = Map.groupBy(organs, ({ motivation }) => motivation);
  return [...counts]
    .flatMap(([category, members]) => (category ? [{ category, count: members.length }] : []))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
    .map(({ category }) => category);
}
