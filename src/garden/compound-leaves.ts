import { type Point, polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { formatNumbers, lineTo, moveTo, sliver } from "./path-data.ts";

/** One pinna of a fern: pairs of leaflets along a rib. */
export const pinna: Organ = drawPinna();

/** Finely divided, as a wild carrot's. */
export const divided: Organ = drawDivided();

/** Fingered, as a lupin's. */
export const palmate: Organ = drawPalmate();

function drawPinna(): Organ {
  const ribAt = (t: number) => ({ x: 3 + 42 * t, y: 6 * t * t });
  const leaflets = Array.from({ length: 9 }, (_, index) => {
    const t = index / 9;
    const size = 11 * (1 - t) ** 0.6 * (0.8 + 0.4 * t);
    return [-1, 1].map((side) => sliver(ribAt(t), side * (66 - 18 * t) + 8 * t, size, 2.9 * (1 - 0.5 * t)));
  });
  return {
    name: "pinna",
    strokes: [
      { role: "down", path: leaflets.flat().join("") + sliver(ribAt(0.96), 14, 6, 1.5) },
      { role: "line", path: "M0 0H3Q22.5 0 45 6" },
    ],
    tip: { x: 50, y: 7 },
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
  };
}
