import { formatDays } from "../format/dates.ts";
import type { Event } from "../wrapup/model.ts";
import { clamp } from "./geometry.ts";

/** Where and when an event was, below its plant. */
export interface PlantLabel {
  readonly place: string;
  readonly days: string;
  /** Middle of the text, in the bed. */
  readonly x: number;
  readonly halfWidth: number;
  /** Row, from 0: a label that would touch its neighbour stands one row lower. */
  readonly level: number;
}

interface Standing {
  readonly event: Event;
  readonly x: number;
}

const placeLetter = 6.8;
const dayLetter = 6.6;
const mostLetters = 30;

/** Labels for the plants of a bed, from left to right, none over another and none outside. */
export function layoutPlantLabels(
  plants: readonly Standing[],
  width: number,
  language: string,
): PlantLabel[] {
  const ends: number[] = [];
  return plants.map(({ event, x }) => {
    const place = shorten(describePlace(event));
    const days = event.dates ? formatDays(event.dates, language) : "";
    const halfWidth = Math.max(place.length * placeLetter, days.length * dayLetter) / 2 + 3;
    const middle = clamp(x, 2 + halfWidth, width - 2 - halfWidth);
    const free = ends.findIndex((end) => end <= middle - halfWidth);
    const level = free < 0 ? ends.length : free;
    ends[level] = middle + halfWidth;
    return { place, days, x: middle, halfWidth, level };
  });
}

/** What the garden calls an event: its town, else its house, else its title. */
export function describePlace(event: Event): string {
  return event.location?.city ?? event.location?.name ?? event.title;
}

function shorten(text: string): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1).trimEnd()}…`;
}
