import type { ImageMetadata } from "astro";
import type { Event, Picture } from "../wrapup/model.ts";
import { loadPictures } from "./archive.ts";

/** A picture with what the image service needs. */
export interface LoadedPicture {
  readonly picture: Picture;
  readonly image: ImageMetadata;
}

/** The event's cover, and its other pictures in their order. */
export async function loadEventPictures(
  event: Event,
): Promise<{ readonly cover: LoadedPicture | null; readonly others: readonly LoadedPicture[] }> {
  const images = await loadPictures(event.id);
  const load = (picture: Picture): LoadedPicture[] => {
    const image = images.get(picture.path);
    return image === undefined ? [] : [{ picture, image }];
  };
  return {
    cover: event.cover === null ? null : (load(event.cover)[0] ?? null),
    others: event.pictures.filter(({ path }) => path !== event.cover?.path).flatMap(load),
  };
}
