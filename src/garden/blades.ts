import { type Point, polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { lineTo, moveTo, quadraticTo, smoothThrough } from "./path-data.ts";

/** Measures of a simple leaf: one blade around one midrib. */
export interface Blade {
  readonly name: string;
  /** Length of the stalk, then of the blade. */
  readonly stalk: number;
  readonly length: number;
  /** Half width at the widest place. */
  readonly width: number;
  /** How far the tip bends down. */
  readonly droop: number;
  /** Half width from base (0) to tip (1), as a part of `width`. */
  readonly outline: (along: number) => number;
  /** Points that the outline is drawn through, per side, and whether they are teeth. */
  readonly detail: number;
  readonly toothed: boolean;
  /** How much of the lower half is shaded, so that no shade shows outside a waved edge. */
  readonly shade: number;
  /** Side veins per half, or lines that run from base to tip. */
  readonly veins: { readonly kind: "feather" | "arched"; readonly count: number };
}

export function drawBlade(blade: Blade): Organ {
  const { stalk, length, toothed } = blade;
  const [base, tip] = [midrib(blade, 0), midrib(blade, 1)];
  const side = (turn: -1 | 1, detail: number, part = 1) => [
    base,
    ...Array.from({ length: detail - 1 }, (_, index) => edge(blade, (index + 1) / detail, turn, part)),
    tip,
  ];
  const connect = toothed
    ? (points: readonly Point[]) => points.slice(1).map(lineTo).join("")
    : smoothThrough;
  const rib = quadraticTo({ x: stalk + length / 2, y: 0 }, tip);
  const outline = connect(side(-1, blade.detail)) + connect(side(1, blade.detail).reverse());
  const lowerHalf = smoothThrough(side(1, 5, blade.shade).reverse());
  return {
    name: blade.name,
    strokes: [
      { role: "wash", path: `${moveTo(base)}${outline}Z` },
      { role: "shade", path: `${moveTo(base)}${rib}${lowerHalf}Z` },
      { role: "line", path: `M0 0${lineTo(base)}${rib}` },
      { role: "fine", path: drawVeins(blade) },
    ],
    tip,
  };
}

/** A point on the midrib: a parabola that sinks by `droop`. */
function midrib({ stalk, length, droop }: Blade, along: number): Point {
  return { x: stalk + length * along, y: droop * along * along };
}

function edge(blade: Blade, along: number, side: -1 | 1, part = 1): Point {
  const slope = (Math.atan2(2 * blade.droop * along, blade.length) * 180) / Math.PI;
  const reach = blade.width * blade.outline(along) * part;
  return polar(midrib(blade, along), slope + 90 * side, reach);
}

function drawVeins(blade: Blade): string {
  const { kind, count } = blade.veins;
  const sides = [-1, 1] as const;
  const marks = Array.from({ length: count }, (_, index) => index + 1);
  if (kind === "arched") {
    const along = [0.03, 0.35, 0.7, 0.95];
    const line = (side: -1 | 1, part: number) => {
      const points = along.map((place) => edge(blade, place, side, part));
      return moveTo(points[0] ?? midrib(blade, 0)) + smoothThrough(points);
    };
    return sides.flatMap((side) => marks.map((mark) => line(side, mark / (count + 1)))).join("");
  }
  const vein = (side: -1 | 1, mark: number) => {
    const start = (0.86 * (mark - 0.55)) / count;
    const bend = edge(blade, start + 0.07, side, 0.45);
    return moveTo(midrib(blade, start)) + quadraticTo(bend, edge(blade, start + 0.17, side, 0.82));
  };
  return sides.flatMap((side) => marks.map((mark) => vein(side, mark))).join("");
}
