/** A stream of numbers from 0 to 1 (exclusive) that depends on nothing but its seed text. */
export type Chance = () => number;

/** Chance that falls the same way in every build (FNV-1a into mulberry32). */
export function createChance(text: string): Chance {
  let state = hashText(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two others, `low` included. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/** Hash of a text as an unsigned 32-bit number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
