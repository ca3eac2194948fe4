import { getCollection } from "astro:content";
import { type Archive, buildArchive } from "../archive/archive.ts";
import { eventRoots } from "./environment.ts";

let archive: Promise<Archive> | undefined;

/** The archive, built once; the dev server loads this module anew when the collections have changed. */
export function loadArchive(): Promise<Archive> {
  archive ??= readCollections();
  return archive;
}

async function readCollections(): Promise<Archive> {
  const [events, topics, threads, outcomes] = await Promise.all([
    getCollection("events"),
    getCollection("topics"),
    getCollection("threads"),
    getCollection("outcomes"),
  ]);
  return buildArchive(
    events.map(({ data }) => data),
    topics.map(({ data }) => ({ ...data, event: data.event.id })),
    {
      threadFiles: threads.map(({ data }) => data),
      outcomes: outcomes.map(({ data }) => data),
      eventRoots,
    },
  );
}

/** Each wrap-up's source by its event, as the file has it. */
export async function loadSources(): Promise<ReadonlyMap<string, string>> {
  const events = await getCollection("events");
  return new Map(events.map(({ id, body = "" }) => [id, body]));
}
