import type { Event, Topic } from "../wrapup/model.ts";
import { type Box, boxAround, clamp, type Point } from "./geometry.ts";
import { firstLeaf, type PlacedOrgan, placeOrgans } from "./placement.ts";
import { createChance } from "./seed.ts";
import { arrangeSlots } from "./slots.ts";
import { findSpecies, type Species } from "./species.ts";
import { drawStem, growStem } from "./stem.ts";

/** An event as a plant; the origin is where it leaves the ground. */
export interface Plant {
  readonly event: Event;
  readonly species: Species;
  /** Outline of the stem. */
  readonly stem: string;
  readonly height: number;
  /** Where the stem ends. */
  readonly tip: Point;
  readonly organs: readonly PlacedOrgan[];
  /** Around everything above the ground. */
  readonly box: Box;
}

export interface PlantOptions {
  /** Which way the stem leans: to the left (-1) or to the right (1). Without it, chance decides. */
  readonly side?: -1 | 1;
  /** Tallest stem; more topics than fit stand closer. */
  readonly maxHeight?: number;
  /** Bends the whole plant over, in degrees clockwise at its tip; what hangs still hangs. */
  readonly tilt?: number;
}

/** Grows an event's plant: the same event and topics always give the same plant. */
export function layoutPlant(event: Event, topics: readonly Topic[], options: PlantOptions = {}): Plant {
  const species = findSpecies(event.id);
  const chance = createChance(event.id);
  const slots = arrangeSlots(species, topics);
  const wanted = slots.reduce((sum, { pitch }) => sum + pitch, firstLeaf);
  const height = Math.min(wanted, options.maxHeight ?? 380);
  const side = options.side ?? (chance() < 0.5 ? -1 : 1);
  const curve = growStem(species, { height, side, tilt: options.tilt ?? 0 }, chance);
  const organs = placeOrgans(species, slots, curve, wanted, chance);
  const thickness = clamp(1.4 + height / 120, 1.8, 4);
  const points = organs.flatMap(({ base, tip }) => [base, tip]);
  return {
    event,
    species,
    stem: drawStem(curve, thickness),
    height,
    tip: curve[3],
    organs,
    box: boxAround([...points, ...curve], 6),
  };
}
