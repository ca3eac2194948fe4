import { drawBlade } from "./blades.ts";
import { polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { formatNumbers, sliver } from "./path-data.ts";

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
  veins: { kind: "arched", count: 2 },
});

/** Toothed, as a nettle's. */
export const serrate = drawBlade({
  name: "serrate",
  stalk: 7,
  length: 38,
  width: 12,
  droop: 6,
  outline: (t) => sin(PI * t ** 0.6) * (0.9 + 0.1 * cos(2 * PI * 8 * t)),
  detail: 24,
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
  const slivers: string[] = [];
  for (let pair = 0; pair < 4; pair++) {
    const base = { x: 13 + pair * 8, y: pair * pair * 0.35 };
    const reach = 12.5 - pair * 2.3;
    for (const side of [-1, 1]) {
      const angle = side * (58 - pair * 6) + 4;
      const end = polar(base, angle, reach * 0.62);
      const half = polar(base, angle, reach * 0.3);
      ribs.push(`M${formatNumbers(base.x, base.y)}L${formatNumbers(end.x, end.y)}`);
      slivers.push(sliver(half, angle + 44, reach * 0.42, 1.9), sliver(half, angle - 44, reach * 0.42, 1.9));
      slivers.push(...[-38, 0, 38].map((turn) => sliver(end, angle + turn, reach * 0.5, 2)));
    }
  }
  const crown = { x: 44, y: 4 };
  slivers.push(...[-44, -20, 8, 34, 58].map((turn) => sliver(crown, turn, 7, 1.9)));
  return {
    name: "divided",
    strokes: [
      { role: "line", path: `M0 0Q26-1 44 4${ribs.join("")}` },
      { role: "down", path: slivers.join("") },
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
        path: turns.map((turn) => lineFrom(heart, polar(heart, turn, size(turn) * 0.86))).join(""),
      },
    ],
    tip: { x: 41, y: -2 },
    breadth: 19,
    hangs: false,
  };
}

function lineFrom(start: { x: number; y: number }, end: { x: number; y: number }): string {
  return `M${formatNumbers(start.x, start.y)}L${formatNumbers(end.x, end.y)}`;
}
