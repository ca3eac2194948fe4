import { getCollection } from "astro:content";
import type { ImageMetadata } from "astro";
import { type Archive, buildArchive } from "../archive/archive.ts";
import { urls } from "./environment.ts";
import { listHomes } from "./homes.ts";

let archive: Promise<Archive> | undefined;

/** The archive of all collections, built once per build and anew for every request of the dev server. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readArchive();
  archive ??= readArchive();
  return archive;
}

async function readArchive(): Promise<Archive> {
  const [events, topics, threads] = await Promise.all([
    getCollection("events"),
    getCollection("topics"),
    getCollection("threads"),
  ]);
  return buildArchive(
    events.map(({ data }) => data.event),
    topics.map(({ data }) => data.topic),
    { threadFiles: threads.map(({ data }) => data.thread), homes: listHomes(urls.absolute(urls.events())) },
  );
}

/** The optimisable pictures of one event, by the path its wrap-up gives them. */
export async function loadPictures(eventId: string): Promise<ReadonlyMap<string, ImageMetadata>> {
  const { getEntry } = await import("astro:content");
  const entry = await getEntry("events", eventId);
  return new Map((entry?.data.pictures ?? []).map(({ path, image }) => [path, image]));
}
