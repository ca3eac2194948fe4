import type { Archive } from "../archive/archive.ts";
import { findNewestDay } from "../archive/event-state.ts";
import { isDay } from "../wrapup/dates.ts";

/** The day that this build is made for: `BUILD_DATE`, or the newest day of the archive. */
export function chooseBuildDay(archive: Archive): string {
  const given = process.env["BUILD_DATE"];
  if (given === undefined || given === "") return findDay(archive);
  if (!isDay(given)) throw new Error(`BUILD_DATE is "${given}"; write a day as YYYY-MM-DD.`);
  return given;
}

/** Every page asks for it. */
function findDay(archive: Archive): string {
  const day = days.get(archive) ?? findNewestDay(archive.events);
  days.set(archive, day);
  return day;
}

const days = new WeakMap<Archive, string>();
