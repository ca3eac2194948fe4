import type { Topic } from "../wrapup/model.ts";
import { contentFolder } from "./content-folder.ts";
import { readWrapups } from "./read-wrapups.ts";

/** Each wrap-up's source by its event, byte for byte. */
export async function loadSources(): Promise<ReadonlyMap<string, string>> {
  const wrapups = await readWrapups(contentFolder);
  return new Map(wrapups.map(({ wrapup, source }) => [wrapup.event.id, source]));
}

/** The lines of a wrap-up that are about one topic. */
export function sliceTopic(source: string, { lines: [first, last] }: Topic): string {
  return `${source
    .split(/\r?\n/)
    .slice(first - 1, last)
    .join("\n")
    .trim()}\n`;
}
