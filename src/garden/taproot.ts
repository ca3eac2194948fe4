import { type Point, polar } from "./geometry.ts";
import { moveTo, quadraticTo } from "./path-data.ts";
import { between, type Chance, createChance, hashText } from "./seed.ts";

/** The roots that plants have of their own: one going down, finer ones beside it. */
export const taproots: readonly string[] = ["carrot", "parsley", "salsify", "radish"].map(drawTaproot);

/** Which of them a plant has. */
export function findTaproot(eventId: string): number {
  return hashText(eventId) % taproots.length;
}

function drawTaproot(seed: string): string {
  const chance = createChance(seed);
  const strands = [
    { angle: 90, length: 27 },
    ...[-1, 1, -1, 1, -1, 1].map((side, index) => ({
      angle: 90 + side * between(chance, 22, 34 + index * 8),
      length: between(chance, 10, 22),
    })),
  ];
  return strands.map(({ angle, length }, index) => drawStrand(angle, length, index, chance)).join("");
}

function drawStrand(angle: number, length: number, index: number, chance: Chance): string {
  const start: Point = { x: 0, y: index === 0 ? 0 : 1 + index * 1.6 };
  const control = polar(start, angle + between(chance, -16, 16), length * 0.55);
  return moveTo(start) + quadraticTo(control, polar(start, angle + between(chance, 2, 12), length));
}
