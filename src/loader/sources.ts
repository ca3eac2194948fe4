import { readWrapups } from "./read-wrapups.ts";

/** Each wrap-up's source by its event, byte for byte. */
export async function readSources(contentFolder: URL): Promise<ReadonlyMap<string, string>> {
  const wrapups = await readWrapups(contentFolder);
  return new Map(wrapups.map(({ wrapup, source }) => [wrapup.event.id, source]));
}
