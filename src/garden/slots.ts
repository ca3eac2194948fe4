import type { Topic } from "../wrapup/model.ts";
import { clamp } from "./geometry.ts";
import type { Organ } from "./organs.ts";
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
  if (species.top === "buds") return [...leaves, ...raise(blossoms, 0), ...raise(buds, 0)];
  return [...leaves, ...buds, ...raise(blossoms, blossoms.length - 1)];
}

/** What hangs needs room above the leaves; the blossom that ends the stem stands clear of the others. */
function raise(slots: readonly Slot[], place: number): Slot[] {
  return slots.map((slot, index) =>
    index === place && (place > 0 || slot.organ.hangs) ? { ...slot, pitch: slot.pitch + 14 } : slot,
  );
}
