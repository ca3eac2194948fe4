import type { Organ } from "./organs.ts";
import * as organs from "./organs.ts";
import { hashText } from "./seed.ts";

/** How one kind of plant grows. */
export interface Species {
  readonly leaf: Organ;
  /** Stands for the upper topics; without it, all topics are leaves. */
  readonly blossom: Organ | null;
  /** Stands for a fast track. */
  readonly bud: Organ;
  /** How many of the topics blossom, from 0 to 1. */
  readonly blossoming: number;
  /** Whether buds end the stem, or blossoms stand above them. */
  readonly top: "buds" | "blossoms";
  /** How far the stem leans over, as a part of its height, and how much it curves. */
  readonly lean: number;
  readonly arch: number;
  /** Degrees between stem and leaf at the bottom and at the top. */
  readonly spread: readonly [bottom: number, top: number];
  /** Length of the stalk below the lowest and the highest blossom; buds have half of it. */
  readonly stalks: readonly [bottom: number, top: number];
  /** Size of leaves at the bottom, in the middle and at the top. */
  readonly sizes: readonly [bottom: number, middle: number, top: number];
}

const bellflower: Species = {
  leaf: organs.lanceolate,
  blossom: organs.bell,
  bud: organs.bellBud,
  blossoming: 0.5,
  top: "buds",
  lean: 0.1,
  arch: 0.12,
  spread: [56, 44],
  stalks: [4, 0],
  sizes: [1.12, 1, 0.8],
};

const oxeye: Species = {
  leaf: organs.lobed,
  blossom: organs.daisy,
  bud: organs.roundBud,
  blossoming: 0.4,
  top: "blossoms",
  lean: 0.06,
  arch: 0.08,
  spread: [64, 42],
  stalks: [34, 12],
  sizes: [1.1, 0.95, 0.75],
};

const wildCarrot: Species = {
  leaf: organs.divided,
  blossom: organs.umbel,
  bud: organs.umbelBud,
  blossoming: 0.4,
  top: "blossoms",
  lean: 0.05,
  arch: 0.1,
  spread: [58, 40],
  stalks: [36, 12],
  sizes: [1.15, 1, 0.85],
};

const fern: Species = {
  leaf: organs.pinna,
  blossom: null,
  bud: organs.fiddlehead,
  blossoming: 0,
  top: "buds",
  lean: 0.2,
  arch: 0.22,
  spread: [78, 50],
  stalks: [0, 0],
  sizes: [0.85, 1.1, 0.62],
};

const solomonsSeal: Species = {
  leaf: organs.ovate,
  blossom: null,
  bud: organs.bellBud,
  blossoming: 0,
  top: "buds",
  lean: 0.2,
  arch: 0.24,
  spread: [58, 34],
  stalks: [0, 0],
  sizes: [0.95, 1.1, 0.7],
};

const lupin: Species = {
  leaf: organs.palmate,
  blossom: organs.spike,
  bud: organs.roundBud,
  blossoming: 0.4,
  top: "blossoms",
  lean: 0.08,
  arch: 0.1,
  spread: [60, 38],
  stalks: [16, 6],
  sizes: [1, 0.9, 0.7],
};

const foxglove: Species = {
  ...bellflower,
  leaf: organs.serrate,
  blossoming: 0.6,
  lean: 0.04,
  arch: 0.08,
};

/** Their number is prime, so that events at any regular distance are of different species. */
export const allSpecies: readonly [Species, ...Species[]] = [
  bellflower,
  fern,
  oxeye,
  solomonsSeal,
  wildCarrot,
  lupin,
  foxglove,
];

/** The species of an event: by its month where its id names one, so that neighbours differ. */
export function findSpecies(eventId: string): Species {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(eventId) ?? [];
  const place = year && month ? Number(year) * 12 + Number(month) : hashText(eventId);
  return allSpecies[place % allSpecies.length] ?? allSpecies[0];
}
