import type { Point } from "./geometry.ts";

/**
 * One drawn part of a plant, such as a leaf or a bud. It is attached at the origin and grows along the
 * positive x axis; its upper side looks towards negative y.
 */
export interface Organ {
  /** Unique among all organs; becomes part of an id. */
  readonly name: string;
  readonly strokes: readonly OrganStroke[];
  /** Where it ends, for labels and for the space it takes. */
  readonly tip: Point;
  /** Half of its extent across its axis. */
  readonly breadth: number;
  /** Hangs down instead of following the stem's direction. */
  readonly hangs: boolean;
}

/** One path of an organ. */
export interface OrganStroke {
  /**
   * `wash`: filled with the topic's colour, inked around. `down`: the same with a thinner line. `shade`: a second wash without a line.
   * `line`: a line in ink. `fine`: a thinner one. `dots` and `lobes`: dots and short strokes in the topic's colour, their `-rims` behind them.
   * `touch`: not seen, makes small organs easy to hit.
   */
  readonly role:
    | "wash"
    | "down"
    | "shade"
    | "line"
    | "fine"
    | "dot-rims"
    | "dots"
    | "lobe-rims"
    | "lobes"
    | "touch";
  readonly path: string;
}
