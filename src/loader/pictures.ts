import { type CollectionEntry, getEntry } from "astro:content";
import type { Event, Picture } from "../wrapup/model.ts";
import { repeatsCover } from "../wrapup/pictures.ts";

/**
 * A picture file for Astro's image service, with its width in pixels as it is shown. Whoever reads a property of
 * `image` instead makes Astro publish the original, with everything that a camera wrote into it.
 */
export type PictureFile = CollectionEntry<"events">["data"]["images"][number];

/** A picture with its file. */
export interface LoadedPicture {
  readonly picture: Picture;
  readonly file: PictureFile;
}

/** The picture files of one event, by the path its wrap-up gives them. */
export async function loadPictures(eventId: string): Promise<ReadonlyMap<string, PictureFile>> {
  const entry = await getEntry("events", eventId);
  return new Map((entry?.data.images ?? []).map((file) => [file.path, file]));
}

/** The event's cover, and its other pictures in their order. */
export async function loadEventPictures(
  event: Event,
): Promise<{ readonly cover: LoadedPicture | null; readonly others: readonly LoadedPicture[] }> {
  const files = await loadPictures(event.id);
  const load = (picture: Picture): LoadedPicture[] => {
    const file = files.get(picture.path);
    return file === undefined ? [] : [{ picture, file }];
  };
  return {
    cover: event.cover === null ? null : (load(event.cover)[0] ?? null),
    others: event.pictures.filter((picture) => !repeatsCover(picture, event.cover)).flatMap(load),
  };
}
