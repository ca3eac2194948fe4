import { polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { circle, formatNumbers } from "./path-data.ts";

/** A closed bell on an arched stalk. */
export const bellBud: Organ = {
  name: "bell-bud",
  strokes: [
    { role: "line", path: "M0 0C4-6 11-6 12 0" },
    { role: "wash", path: "M12 1C7.5 3 8.5 8 12 12C15.5 8 16.5 3 12 1Z" },
    { role: "fine", path: "M12 4V10" },
    { role: "line", path: "M12 0Q9 2 9 5M12 0Q15 2 15 5" },
  ],
  tip: { x: 12, y: 14 },
  hangs: true,
};

/** Round, held by sepals. */
export const roundBud: Organ = {
  name: "round-bud",
  strokes: [
    { role: "line", path: "M0 0Q5 1 9 0" },
    { role: "wash", path: "M9 0C8-7 19-5.5 18.5 0C19 5.5 8 7 9 0Z" },
    { role: "shade", path: "M9 0C8 7 19 5.5 18.5 0Z" },
    { role: "line", path: "M9 0Q10-4 14-4M9 0Q10 4 14 4M9 0H14" },
  ],
  tip: { x: 19, y: 0 },
};

/** An umbel that has not opened. */
export const umbelBud: Organ = drawUmbelBud();

/** A young frond, still rolled up. */
export const fiddlehead: Organ = drawFiddlehead();

function drawUmbelBud(): Organ {
  const turns = [-52, -26, 0, 26, 52];
  const ends = turns.map((turn) => polar({ x: 7, y: 0 }, turn, 8));
  const dots = ends.map(({ x, y }) => `M${formatNumbers(x, y)}h0`).join("");
  return {
    name: "umbel-bud",
    strokes: [
      { role: "line", path: `M0 0H7${ends.map(({ x, y }) => `M7 0L${formatNumbers(x, y)}`).join("")}` },
      { role: "dot-rims", path: dots },
      { role: "dots", path: dots },
    ],
    tip: { x: 17, y: 0 },
  };
}

function drawFiddlehead(): Organ {
  const heart = { x: 14, y: -3 };
  const turns = Array.from({ length: 9 }, (_, index) => polar(heart, 70 - index * 75, 6.4 - index * 0.62));
  const coil = turns.map(({ x, y }, index) =>
    index === 0 ? `M0 0Q9 6 ${formatNumbers(x, y)}` : `T${formatNumbers(x, y)}`,
  );
  return {
    name: "fiddlehead",
    strokes: [
      { role: "wash", path: circle(heart, 6.4) },
      { role: "line", path: coil.join("") },
    ],
    tip: { x: 20, y: -3 },
  };
}
