import { getEntry } from "astro:content";
import type { ImageMetadata } from "astro";
import type { Archive } from "../archive/archive.ts";
import { contentFolder } from "./content-folder.ts";
import { readArchive } from "./read-archive.ts";

let archive: Promise<Archive> | undefined;

/**
 * The archive, built once per build and anew for every request of the dev server. It does not come out of
 * Astro's collections: the bundler would read all texts as code, which took two minutes for 17,000 topics.
 */
export function loadArchive(): Promise<Archive> {
  const read = (): Promise<Archive> => readArchive(contentFolder);
  if (import.meta.env.DEV) return read();
  archive ??= read();
  return archive;
}

/** The optimisable pictures of one event, by the path its wrap-up gives them. Each of its pages asks for them. */
export function loadPictures(eventId: string): Promise<Pictures> {
  if (import.meta.env.DEV) return readPictures(eventId);
  const known = pictures.get(eventId) ?? readPictures(eventId);
  pictures.set(eventId, known);
  return known;
}

type Pictures = ReadonlyMap<string, ImageMetadata>;
const pictures = new Map<string, Promise<Pictures>>();

async function readPictures(eventId: string): Promise<Pictures> {
  const entry = await getEntry("events", eventId);
  return new Map((entry?.data.pictures ?? []).map(({ path, image }) => [path, image]));
}
