import { readMarkdown } from "./read-archive.ts";

/** A wrap-up of the real archive as it is written. */
export interface WrapupSource {
  readonly id: string;
  readonly file: string;
  readonly source: string;
}

/** Every file of `content/events/`, by name; an archive without an event has none. */
export function readWrapupSources(): WrapupSource[] {
  return Object.entries(readMarkdown("content/events")).map(([id, source]) => ({
    id,
    file: `content/events/${id}.md`,
    source,
  }));
}
