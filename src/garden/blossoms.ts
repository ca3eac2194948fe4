import { type Point, polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { circle, formatNumbers, sliver } from "./path-data.ts";

const round = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Nods from an arched stalk. */
export const bell: Organ = {
  name: "bell",
  strokes: [
    { role: "line", path: "M0 0C7-8 17-9 20 1" },
    {
      role: "wash",
      path: "M20 3C13 4 14 13 12.5 18Q11 22 7 24.5Q12 25 14.5 23.5Q16 27 19.5 29.5Q23 27 24.5 23.5Q28 25 32 23.5Q28.5 21 27.5 17C26 12 27.5 4 20 3Z",
    },
    { role: "shade", path: "M20 3C27.5 4 26 12 27.5 17Q28.5 21 32 23.5Q28 25 24.5 23.5Q22 15 20 3Z" },
    { role: "fine", path: "M14.5 23.5Q17 14 19 7M24.5 23.5Q22.5 14 20.5 7M19.5 29.5V22" },
    { role: "line", path: "M20 1Q15 3 14 8M20 1Q25 3 26 8M20 1V6" },
  ],
  tip: { x: 20, y: 30 },
  hangs: true,
};

/** Looks at the reader, a little tilted. */
export const daisy: Organ = drawDaisy();

/** Rays that each end in a cluster of small flowers. */
export const umbel: Organ = drawUmbel();

/** A tapering spike of small flowers. */
export const spike: Organ = drawSpike();

/** A circle seen at a slant: the direction of view is along the stalk. */
function onFace(heart: Point, degrees: number, radius: number, tilt = 0.82): Point {
  const flat = polar({ x: 0, y: 0 }, degrees, radius);
  return { x: heart.x + flat.x * tilt, y: heart.y + flat.y };
}

function drawDaisy(): Organ {
  const heart = { x: 22, y: 0 };
  const petal = (index: number) => {
    const turn = index * (360 / 13) + 4;
    const [root, tip] = [onFace(heart, turn, 3.5), onFace(heart, turn, 14.5)];
    return `M${pair(root)}Q${pair(onFace(heart, turn - 20, 14))} ${pair(tip)}Q${pair(onFace(heart, turn + 20, 14))} ${pair(root)}Z`;
  };
  const disc = { x: heart.x - 0.4, y: 0 };
  const stipple = round(9).map((index) => onFace(disc, index * 137.5, 1 + index * 0.32));
  return {
    name: "daisy",
    strokes: [
      { role: "line", path: "M0 0Q8 1 12 0" },
      { role: "down", path: round(13).map(petal).join("") },
      { role: "wash", path: circle(disc, 4.6) },
      { role: "shade", path: circle(disc, 4.6) },
      { role: "fine", path: stipple.map((dot) => `M${pair(dot)}h.1`).join("") },
    ],
    tip: { x: 34, y: 0 },
  };
}

function drawUmbel(): Organ {
  const fork = { x: 9, y: 0 };
  const rays = [-66, -48, -31, -15, 0, 15, 31, 48, 66];
  const ends = rays.map((turn) => polar(fork, turn, 21 - Math.abs(turn) * 0.05));
  const florets = ends.flatMap((end, ray) =>
    round(5).map((index) => polar(end, (rays[ray] ?? 0) + index * 72 + ray * 20, index === 0 ? 0.4 : 2.7)),
  );
  const dots = florets.map((floret) => `M${pair(floret)}h0`).join("");
  const involucre = [-70, -35, 35, 70].map((turn) => polar(fork, turn, 5));
  return {
    name: "umbel",
    strokes: [
      {
        role: "line",
        path: `M0 0H9${ends.map((end) => `M9 0Q${pair(halfway(fork, end, 1))} ${pair(end)}`).join("")}`,
      },
      { role: "fine", path: involucre.map((end) => `M9 0L${pair(end)}`).join("") },
      { role: "dot-rims", path: dots },
      { role: "dots", path: dots },
    ],
    tip: { x: 33, y: 0 },
  };
}

function drawSpike(): Organ {
  const floret = (index: number): readonly string[] => {
    const base = { x: 9 + index * 3.6, y: 0 };
    const size = 9.5 - index * 0.75;
    return [-1, 1].map((side) => sliver(base, side * (62 - index * 5), size, size * 0.42, 0.6));
  };
  const top = sliver({ x: 37, y: 0 }, 0, 5, 2);
  return {
    name: "spike",
    strokes: [
      { role: "line", path: "M0 0H38" },
      { role: "down", path: `${round(8).flatMap(floret).join("")}${top}` },
    ],
    tip: { x: 43, y: 0 },
  };
}

function pair({ x, y }: Point): string {
  return formatNumbers(x, y);
}

function halfway(a: Point, b: Point, sag: number): Point {
  return { x: (a.x + b.x) / 2 - sag, y: (a.y + b.y) / 2 + Math.sign(b.y) * sag };
}
