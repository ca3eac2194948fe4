import { type Point, polar } from "./geometry.ts";
import { formatNumbers, moveTo, quadraticTo } from "./path-data.ts";
import { between, type Chance, createChance } from "./seed.ts";

/** The root that a plant has of its own: one going down, finer ones beside it. */
export function drawTaproot(eventId: string): string {
  const chance = createChance(`${eventId} root`);
  const sides = [-1, 1, -1, 1, -1, 1].map((side, index) => ({
    angle: 90 + side * between(chance, 22, 34 + index * 8),
    length: between(chance, 10, 22),
  }));
  return [{ angle: 90, length: 27 }, ...sides]
    .map(({ angle, length }, index) => drawStrand(angle, length, index, chance))
    .join("");
}

/** The root of a thread below one plant: from the edges that it passes, up to the stem where it is joined. */
export interface ThreadRoot {
  readonly width: number;
  readonly stem: number;
  readonly depth: number;
  readonly comesIn: boolean;
  readonly isJoined: boolean;
  readonly goesOn: boolean;
}

/** At the edges it is level and at its depth, so that roots of neighbouring plants meet. */
export function drawThreadRoot({ width, stem, depth, comesIn, isJoined, goesOn }: ThreadRoot): string {
  if (!isJoined) return `M0 ${depth}Q${width / 4} ${depth + 3} ${width / 2} ${depth}T${width} ${depth}`;
  const rise = (edge: number): string => {
    const bend = edge + (stem - edge) * 0.62;
    const near = edge + (stem - edge) * 0.9;
    return `M${edge} ${depth}C${formatNumbers(bend, depth, near, depth * 0.7, stem, 1)}`;
  };
  return (comesIn ? rise(0) : "") + (goesOn ? rise(width) : "");
}

function drawStrand(angle: number, length: number, index: number, chance: Chance): string {
  const start: Point = { x: 0, y: index === 0 ? 0 : 1 + index * 1.6 };
  const control = polar(start, angle + between(chance, -16, 16), length * 0.55);
  return moveTo(start) + quadraticTo(control, polar(start, angle + between(chance, 2, 12), length));
}
