import type { Topic } from "../wrapup/model.ts";
import { clamp } from "./geometry.ts";
import type { Organ } from "./organ.ts";
import type { Species } from "./species.ts";

/** What a topic becomes. */
export interface Slot {
  readonly topic: Topic;
  readonly organ: Organ;
  /** Along the stem, from the slot below. */
  readonly pitch: number;
}

/** Decides for every topic what it becomes, from the ground to the tip. */
export function arrangeSlots(species: Species, topics: readonly Topic[]): Slot[] {
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
  return slots.map((slot, index) =>
    index === 0 && slot.organ.hangs ? { ...slot, pitch: slot.pitch + 14 } : slot,
  );
}

/** The blossom that ends the stem stands clear of the others. */
function crown(slot: Slot): Slot {
  return { ...slot, pitch: slot.pitch + 14 };
}
