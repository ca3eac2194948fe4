import { type Curve, clamp, directionAt, type Point, pointAt, polar, turnPoint } from "./geometry.ts";
import { formatNumbers, lineTo, moveTo } from "./path-data.ts";
import { between, type Chance } from "./seed.ts";
import type { Species } from "./species.ts";

/** How a stem stands: `tilt` bends it over, in degrees clockwise at its tip. */
export interface Posture {
  readonly height: number;
  readonly side: -1 | 1;
  readonly tilt: number;
}

/** A stem from the origin upwards: leaning to one side and, by the species' arch, over itself. */
export function growStem(species: Species, { height, side, tilt }: Posture, chance: Chance): Curve {
  const bent = (x: number, y: number, part: number) => turnPoint({ x, y }, tilt * part);
  const lean = side * height * species.lean * between(chance, 0.7, 1.2);
  const sway = side * height * species.arch * between(chance, 0.7, 1.2);
  return [
    { x: 0, y: 0 },
    bent(-sway * 0.55, -height * 0.36, 0.68),
    bent(lean * 0.35 - sway * 0.5, -height * 0.78, 0.86),
    bent(lean, -height, 1),
  ];
}

/** The outline of a stem that is `width` thick at the ground and ends in a point. */
export function drawStem(curve: Curve, width: number): string {
  const beside = (turn: -90 | 90) =>
    curve.map((point, index) =>
      polar(point, directionAt(curve, index / 3) + turn, (width / 2) * (1 - 0.28 * index)),
    );
  const [left, right] = [beside(-90), beside(90).reverse()];
  const bend = (points: readonly Point[]) =>
    `C${formatNumbers(...points.slice(1).flatMap(({ x, y }) => [x, y]))}`;
  const [start, turn] = [left[0], right[0]];
  return start && turn ? `${moveTo(start)}${bend(left)}${lineTo(turn)}${bend(right)}Z` : "";
}

/** A place on the stem. */
export interface Node {
  readonly point: Point;
  readonly direction: number;
}

/** Finds places on a stem by how far along it they are, from the ground (0) to the tip (1). */
export function measureStem(curve: Curve): (part: number) => Node {
  const steps = 48;
  const points = Array.from({ length: steps + 1 }, (_, index) => pointAt(curve, index / steps));
  const lengths = [0];
  for (let index = 1; index <= steps; index++) {
    const [a, b] = [points[index - 1], points[index]];
    const step = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
    lengths.push((lengths[index - 1] ?? 0) + step);
  }
  return (part) => {
    const distance = part * (lengths.at(-1) ?? 0);
    const next = lengths.findIndex((length) => length >= distance);
    const t = clamp((next < 0 ? steps : next) / steps, 0, 1);
    return { point: pointAt(curve, t), direction: directionAt(curve, t) };
  };
}
