import { drawBlade } from "./blades.ts";
import { type Point, polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { formatNumbers, lineTo, moveTo, sliver } from "./path-data.ts";

const { PI, cos, sin } = Math;

/** Narrow and pointed, as a bellflower's. */
export const lanceolate = drawBlade({
  name: "lanceolate",
  stalk: 4,
  length: 42,
  width: 6.4,
  droop: 9,
  outline: (t) => sin(PI * t ** 0.78) ** 1.15,
  detail: 6,
  toothed: false,
  shade: 0.96,
  veins: { kind: "feather", count: 5 },
});

/** Broad, with veins from base to tip, as Solomon's seal has them. */
export const ovate = drawBlade({
  name: "ovate",
  stalk: 2,
  length: 44,
  width: 11,
  droop: 6,
  outline: (t) => sin(PI * t ** 0.74),
  detail: 6,
  toothed: false,
  shade: 0.96,
  veins: { kind: "arched", count: 2 },
});

/** Toothed, as a nettle's. */
export const serrate = drawBlade({
  name: "serrate",
  stalk: 7,
  length: 38,
  width: 12,
  droop: 6,
  outline: (t) => sin(PI * t ** 0.6) * (0.91 + 0.09 * cos(PI * 18 * t)),
  detail: 18,
  toothed: true,
  shade: 0.9,
  veins: { kind: "feather", count: 6 },
});

/** Deeply waved, as a daisy's or an oak's. */
export const lobed = drawBlade({
  name: "lobed",
  stalk: 5,
  length: 42,
  width: 13,
  droop: 7,
  outline: (t) => sin(PI * t ** 1.25) ** 0.8 * (0.72 + 0.28 * cos(2 * PI * (3.6 * t - 0.35))),
  detail: 18,
  toothed: false,
  shade: 0.6,
  veins: { kind: "feather", count: 4 },
});

/** One pinna of a fern: pairs of leaflets along a rib. */
export const pinna = drawFeather({ name: "pinna", stalk: 3, length: 45, pairs: 9, leaflet: 11, width: 2.9, angle: 66 });

/** Finely divided, as a wild carrot's. */
export const divided: Organ = drawDivided();

/** Fingered, as a lupin's. */
export const palmate: Organ = drawPalmate();

interface Feather {
  readonly name: string;
  readonly stalk: number;
  readonly length: number;
  readonly pairs: number;
  readonly leaflet: number;
  readonly width: number;
  readonly angle: number;
}

function drawFeather({ name, stalk, length, pairs, leaflet, width, angle }: Feather): Organ {
  const ribAt = (t: number) => ({ x: stalk + (length - stalk) * t, y: 6 * t * t });
  const leaflets = Array.from({ length: pairs }, (_, index) => {
    const t = index / pairs;
    const size = leaflet * (1 - t) ** 0.6 * (0.8 + 0.4 * t);
    return [-1, 1].map((side) => sliver(ribAt(t), side * (angle - 18 * t) + 8 * t, size, width * (1 - 0.5 * t)));
  });
  const tip = { x: length + 5, y: 7 };
  return {
    name,
    strokes: [
      { role: "down", path: leaflets.flat().join("") + sliver(ribAt(0.96), 14, 6, 1.5) },
      { role: "line", path: `M0 0H${stalk}Q${formatNumbers(length / 2, 0, length, 6)}` },
    ],
    tip,
    breadth: leaflet * 0.8,
    hangs: false,
  };
}

function drawDivided(): Organ {
  const ribs: string[] = [];
  const lobes: string[] = [];
  const lobe = (base: Point, degrees: number, length: number) => {
    const step = polar({ x: 0, y: 0 }, degrees, length);
    lobes.push(`${moveTo(base)}l${formatNumbers(step.x, step.y)}`);
  };
  for (let pair = 0; pair < 4; pair++) {
    const base = { x: 13 + pair * 8, y: pair * pair * 0.35 };
    const reach = 13 - pair * 2.3;
    for (const side of [-1, 1]) {
      const angle = side * (58 - pair * 6) + 4;
      const end = polar(base, angle, reach * 0.62);
      ribs.push(moveTo(base) + lineTo(end));
      for (const turn of [44, -44]) lobe(polar(base, angle, reach * 0.34), angle + turn, reach * 0.4);
      for (const turn of [-40, 0, 40]) lobe(end, angle + turn, reach * 0.46);
    }
  }
  for (const turn of [-40, -14, 12, 38]) lobe({ x: 44, y: 4 }, turn, 6);
  return {
    name: "divided",
    strokes: [
      { role: "line", path: `M0 0Q26-1 44 4${ribs.join("")}` },
      { role: "lobe-rims", path: lobes.join("") },
      { role: "lobes", path: lobes.join("") },
    ],
    tip: { x: 51, y: 5 },
    breadth: 11,
    hangs: false,
  };
}

function drawPalmate(): Organ {
  const heart = { x: 17, y: 0 };
  const turns = [-128, -86, -46, -8, 30, 70, 112];
  const size = (turn: number) => 24 - Math.abs(turn) * 0.07;
  return {
    name: "palmate",
    strokes: [
      { role: "wash", path: turns.map((turn) => sliver(heart, turn, size(turn), 6.4, 0.62)).join("") },
      { role: "line", path: "M0 0Q9-2 17 0" },
      {
        role: "fine",
        path: turns.map((turn) => moveTo(heart) + lineTo(polar(heart, turn, size(turn) * 0.86))).join(""),
      },
    ],
    tip: { x: 41, y: -2 },
    breadth: 19,
    hangs: false,
  };
}
