import { findNewestDay } from "../archive/event-state.ts";
import { isDay } from "../wrapup/dates.ts";
import { loadArchive } from "./archive.ts";

/** The day that this build is made for: `BUILD_DATE`, or the newest day of the archive. */
export async function loadBuildDay(): Promise<string> {
  const given = process.env["BUILD_DATE"];
  if (!given) return findNewestDay((await loadArchive()).events);
  if (!isDay(given)) throw new Error(`BUILD_DATE is "${given}"; write a day as YYYY-MM-DD.`);
  return given;
}
