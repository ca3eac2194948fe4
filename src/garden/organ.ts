import type { Point } from "./geometry.ts";

/**
 * One drawn part of a plant, such as a leaf or a bud. It is attached at the origin and grows along the
 * positive x axis; its upper side looks towards negative y.
 */
export interface Organ {
  /** Unique among all organs; becomes part of an id. */
  readonly name: string;
  readonly strokes: readonly OrganStroke[];
  /** Where it ends, for the space it takes. */
  readonly tip: Point;
  /** Hangs down instead of following the stem's direction. */
  readonly hangs?: true;
}

/** One path of an organ. */
export interface OrganStroke {
  /**
   * `wash`: filled with the topic's colour, inked around. `down`: the same with a thinner line. `shade`: a second wash without a line.
   * `line`: a line in ink. `fine`: a thinner one. `dots` and `lobes`: dots and short strokes in the topic's colour, their `-rims` behind them.
   */
  readonly role: "wash" | "down" | "shade" | "line" | "fine" | "dot-rims" | "dots" | "lobe-rims" | "lobes";
  readonly path: string;
}
