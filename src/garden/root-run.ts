import type { Point } from "./geometry.ts";
import { formatNumbers, moveTo, smoothThrough } from "./path-data.ts";
import { between, type Chance } from "./seed.ts";

/** A root between two plants, or between a plant and the edge of its bed, where the next bed takes over. */
export interface RootRun {
  readonly start: RootEnd;
  readonly end: RootEnd;
  readonly depth: number;
  readonly chance: Chance;
}

interface RootEnd {
  readonly x: number;
  readonly isStem: boolean;
}

/** A root that sinks from stem to depth, wanders there with fine hairs, and rises again. */
export function drawRootRun({ start, end, depth, chance }: RootRun): string {
  const length = end.x - start.x;
  const slope = Math.min(58, length * 0.42);
  const from = start.isStem ? start.x + slope * between(chance, 0.75, 1) : start.x;
  const to = end.isStem ? end.x - slope * between(chance, 0.75, 1) : end.x;
  const count = Math.max(1, Math.round((to - from) / 30));
  const along = Array.from({ length: count + 1 }, (_, index) => {
    const isEdge = (index === 0 && !start.isStem) || (index === count && !end.isStem);
    const wander = isEdge ? 0 : between(chance, -2.6, 2.6);
    return { x: from + ((to - from) * index) / count, y: depth + wander };
  });
  const points = [
    ...(start.isStem
      ? [
          { x: start.x, y: 1 },
          { x: start.x + slope * 0.2, y: depth * 0.56 },
        ]
      : []),
    ...along,
    ...(end.isStem
      ? [
          { x: end.x - slope * 0.2, y: depth * 0.56 },
          { x: end.x, y: 1 },
        ]
      : []),
  ];
  const hairs = along
    .filter((_, index) => index > 0 && index < count)
    .map((point) => drawHair(point, chance));
  return `${moveTo(points[0] ?? { x: start.x, y: depth })}${smoothThrough(points)}${hairs.join("")}`;
}

function drawHair({ x, y }: Point, chance: Chance): string {
  const side = chance() < 0.5 ? -1 : 1;
  const [dx, dy] = [between(chance, 5, 10), side * between(chance, 3, 6)];
  return `M${formatNumbers(x, y)}q${formatNumbers(dx * 0.6, dy * 0.2, dx, dy)}`;
}
