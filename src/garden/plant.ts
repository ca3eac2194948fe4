import type { Event, MotivationCategory, Topic } from "../wrapup/model.ts";
import { type Box, boxAround, clamp, type Curve, type Point, polar } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import { type Chance, between, createChance } from "./seed.ts";
import { findSpecies, type Species } from "./species.ts";
import { drawStem, growStem, measureStem, type Node } from "./stem.ts";

/** An event as a plant; the origin is where it leaves the ground. */
export interface Plant {
  readonly event: Event;
  readonly species: Species;
  /** Outline of the stem. */
  readonly stem: string;
  readonly height: number;
  readonly organs: readonly PlacedOrgan[];
  /** Around everything above the ground. */
  readonly box: Box;
}

/** A topic as a leaf, a blossom or a bud. */
export interface PlacedOrgan {
  readonly topic: Topic;
  readonly organ: Organ;
  readonly motivation: MotivationCategory | null;
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

export interface PlantOptions {
  /** Which way the stem leans: to the left (-1) or to the right (1). Without it, chance decides. */
  readonly side?: -1 | 1;
  /** Tallest stem; more topics than fit stand closer. */
  readonly maxHeight?: number;
}

interface Slot {
  readonly topic: Topic;
  readonly organ: Organ;
  /** Along the stem, from the slot below. */
  readonly pitch: number;
}

/** Grows an event's plant: the same event and topics always give the same plant. */
export function layoutPlant(event: Event, topics: readonly Topic[], options: PlantOptions = {}): Plant {
  const species = findSpecies(event.id);
  const chance = createChance(event.id);
  const slots = arrangeSlots(species, topics);
  const wanted = slots.reduce((sum, { pitch }) => sum + pitch, firstLeaf);
  const height = Math.min(wanted, options.maxHeight ?? 380);
  const side = options.side ?? (chance() < 0.5 ? -1 : 1);
  const curve = growStem(species, height, side, chance);
  const organs = placeOrgans(species, slots, curve, wanted, chance);
  const thickness = clamp(1.4 + height / 120, 1.8, 4);
  const points = organs.flatMap(({ base, tip }) => [base, tip]);
  return {
    event,
    species,
    stem: drawStem(curve, thickness),
    height,
    organs,
    box: boxAround([...points, ...curve], 6),
  };
}

/** Bare stem above the ground. */
const firstLeaf = 26;

/** Decides for every topic what it becomes, from the ground to the tip. */
function arrangeSlots(species: Species, topics: readonly Topic[]): Slot[] {
  const main = topics.filter(({ kind }) => kind === "topic");
  const small = topics.filter(({ kind }) => kind === "fast-track");
  const pitch = clamp(8 + 155 / (main.length + 2), 12, 34);
  const leafCount = main.length - Math.round(main.length * species.blossoming);
  const leaves = main.slice(0, leafCount).map((topic) => ({ topic, organ: species.leaf, pitch }));
  const blossoms = main
    .slice(leafCount)
    .map((topic) => ({ topic, organ: species.blossom ?? species.leaf, pitch: pitch * 1.2 }));
  const buds = small.map((topic) => ({ topic, organ: species.bud, pitch: 13 }));
  if (species.top === "buds") return [...leaves, ...liftFirst(blossoms), ...liftFirst(buds)];
  return [...leaves, ...buds, ...blossoms.slice(0, -1), ...blossoms.slice(-1).map(crown)];
}

/** What hangs needs room above the leaves. */
function liftFirst(slots: readonly Slot[]): Slot[] {
  return slots.map((slot, index) => (index === 0 && slot.organ.hangs ? { ...slot, pitch: slot.pitch + 14 } : slot));
}

/** The blossom that ends the stem stands clear of the others. */
function crown(slot: Slot): Slot {
  return { ...slot, pitch: slot.pitch + 14 };
}

function placeOrgans(
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
    motivation: topic.motivations[0]?.category ?? null,
    stalk,
    base,
    tip: polar(base, turn + side * slope, Math.hypot(organ.tip.x, organ.tip.y) * scale),
    turn,
    scale,
    mirrored: side === -1,
  };
}

function growStalk(species: Species, organ: Organ, node: Node, spread: number, along: number): PlacedOrgan["stalk"] {
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
