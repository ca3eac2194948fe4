import type { Topic } from "../wrapup/model.ts";
import { type Curve, type Point, polar } from "./geometry.ts";
import type { Organ } from "./organs.ts";
import { between, type Chance } from "./seed.ts";
import type { Slot } from "./slots.ts";
import type { Species } from "./species.ts";
import { measureStem, type Node } from "./stem.ts";

/** A topic as a leaf, a blossom or a bud. */
export interface PlacedOrgan {
  readonly topic: Topic;
  readonly organ: Organ;
  /** The stalk between stem and organ, where there is one. */
  readonly stalk: readonly [start: Point, control: Point, end: Point] | null;
  readonly base: Point;
  readonly tip: Point;
  /** Degrees, clockwise. */
  readonly turn: number;
  readonly scale: number;
  /** Upside down, so that both sides of a stem are alike. */
  readonly mirrored: boolean;
}

/** Bare stem above the ground. */
export const firstLeaf = 26;

/** Sets organs along a stem, on its two sides in turn. `length` is the room that they would like to have. */
export function placeOrgans(
  species: Species,
  slots: readonly Slot[],
  curve: Curve,
  length: number,
  chance: Chance,
): PlacedOrgan[] {
  const nodeAt = measureStem(curve);
  let distance = firstLeaf;
  let side: -1 | 1 = chance() < 0.5 ? -1 : 1;
  return slots.map((slot, index) => {
    const node = nodeAt(distance / length);
    const along = slots.length > 1 ? index / (slots.length - 1) : 0.5;
    const isTip = index === slots.length - 1;
    const placed = placeOrgan(species, slot, node, { along, side, isTip, chance });
    distance += slots[index + 1]?.pitch ?? 0;
    side = side === 1 ? -1 : 1;
    return placed;
  });
}

interface Position {
  /** From the lowest (0) to the highest (1). */
  readonly along: number;
  readonly side: -1 | 1;
  readonly isTip: boolean;
  readonly chance: Chance;
}

function placeOrgan(species: Species, { organ, topic }: Slot, node: Node, position: Position): PlacedOrgan {
  const { along, side, isTip, chance } = position;
  const [bottom, top] = species.spread;
  const spread = isTip ? between(chance, -8, 8) : side * (mix(bottom, top, along) + between(chance, -6, 6));
  const stalk = organ === species.leaf || isTip ? null : growStalk(species, organ, node, spread, along);
  const swing = between(chance, -6, 6);
  const hanging = side === 1 ? swing : 180 + swing;
  const turn = organ.hangs ? hanging : node.direction + spread * (stalk ? 0.45 : 1);
  const size = organ === species.leaf ? sizeAt(species, along) : 1;
  const scale = size * between(chance, 0.93, 1.05);
  const base = stalk?.[2] ?? node.point;
  const slope = (Math.atan2(organ.tip.y, organ.tip.x) * 180) / Math.PI;
  return {
    topic,
    organ,
    stalk,
    base,
    tip: polar(base, turn + side * slope, Math.hypot(organ.tip.x, organ.tip.y) * scale),
    turn,
    scale,
    mirrored: side === -1,
  };
}

function growStalk(
  species: Species,
  organ: Organ,
  node: Node,
  spread: number,
  along: number,
): PlacedOrgan["stalk"] {
  const [bottom, top] = species.stalks;
  const length = mix(bottom, top, along) * (organ === species.bud ? 0.5 : 1);
  if (length < 1) return null;
  const control = polar(node.point, node.direction + spread, length * 0.6);
  return [node.point, control, polar(control, node.direction + spread * 0.45, length * 0.5)];
}

function sizeAt({ sizes: [bottom, middle, top] }: Species, along: number): number {
  return along < 0.5 ? mix(bottom, middle, along * 2) : mix(middle, top, along * 2 - 1);
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
