import { drawBlade } from "./blades.ts";

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
