import { loadArchive } from "./archive.ts";
import { chooseBuildDay } from "./choose-build-day.ts";

/** The day that this build is made for. */
export async function loadBuildDay(): Promise<string> {
  return chooseBuildDay(await loadArchive());
}
