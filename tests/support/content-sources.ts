import { readdirSync, readFileSync } from "node:fs";

/** A wrap-up of the real archive as it is written. */
export interface WrapupSource {
  readonly id: string;
  readonly file: string;
  readonly source: string;
}

/** Every file of `content/events/`, by name. */
export function readWrapupSources(): WrapupSource[] {
  const folder = new URL("../../content/events/", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({
      id: name.replace(/\.md$/, ""),
      file: `content/events/${name}`,
      source: readFileSync(new URL(name, folder), "utf8"),
    }));
}
