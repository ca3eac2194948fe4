import type { Event, Topic } from "../wrapup/model.ts";
import { type Box, boxAround, turnPoint } from "./geometry.ts";
import { layoutPlant, type Plant } from "./plant.ts";
import { renderPlant } from "./render-plant.ts";
import { drawTaproot } from "./roots.ts";
import { createChance } from "./seed.ts";

/** A plant with its root, pressed: laid into an area, bent so that it uses it well. */
export interface Specimen {
  readonly plant: Plant;
  /** How far it is bent over, in degrees, clockwise. */
  readonly tilt: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const rootLength = 30;
const largest = 1.7;

/** The event's plant as large as `area` allows. */
export function layoutSpecimen(event: Event, topics: readonly Topic[], area: Box): Specimen {
  const side = createChance(`${event.id} specimen`)() < 0.5 ? -1 : 1;
  const fitAt = (lean: number): Specimen =>
    fitSpecimen(layoutPlant(event, topics, { side, tilt: side * lean }), side * lean, area);
  const candidates = [6, 14, 22, 30, 38, 46, 54].map(fitAt);
  const scale = Math.max(...candidates.map((candidate) => candidate.scale));
  // The straightest of those that fill the area looks best.
  return candidates.find((candidate) => candidate.scale >= scale * 0.94) ?? fitAt(0);
}

function fitSpecimen(plant: Plant, tilt: number, area: Box): Specimen {
  const { left, top, right, bottom } = plant.box;
  const root = turnPoint({ x: 0, y: rootLength }, tilt / 2);
  const box = boxAround([{ x: left, y: top }, { x: right, y: bottom }, root]);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min((area.right - area.left) / width, (area.bottom - area.top) / height, largest);
  return {
    plant,
    tilt,
    scale,
    x: (area.left + area.right) / 2 - (scale * (box.left + box.right)) / 2,
    y: (area.top + area.bottom) / 2 - (scale * (box.top + box.bottom)) / 2,
  };
}

/** The specimen as a group; its organs' shapes come from `renderOrgans`. */
export function renderSpecimen({ plant, scale, tilt, x, y }: Specimen, prefix: string): string {
  return (
    `<g transform="translate(${Math.round(x)} ${Math.round(y)})scale(${Math.round(scale * 100) / 100})">` +
    `<path class="plate-root" transform="rotate(${Math.round(tilt / 2)})" d="${drawTaproot(plant.event.id)}"/>${renderPlant(plant, prefix)}</g>`
  );
}
