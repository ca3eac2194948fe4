import { getImage } from "astro:assets";
import type { Properties } from "hast";
import { finishRichText, type RichTextPlace } from "../format/finish-rich-text.ts";
import { site } from "../site.config.ts";
import type { RichText } from "../wrapup/model.ts";
import { findPicturePaths } from "../wrapup/pictures.ts";
import { loadArchive } from "./archive.ts";
import { urls } from "./environment.ts";
import { loadPictures, type PictureFile } from "./pictures.ts";

/** The HTML of a rich text for a page, with its pictures in several widths. */
export async function renderRichText(content: RichText, place: RichTextPlace): Promise<string> {
  const { resolveLink } = await loadArchive();
  const pictures = place.event ? await createPictures(content, place.event) : new Map();
  return finishRichText(content, place, { resolveLink, urls, conventions: site, pictures });
}

async function createPictures(content: RichText, event: string): Promise<Map<string, Properties>> {
  const paths = findPicturePaths(content);
  if (paths.size === 0) return new Map();
  const files = await loadPictures(event);
  const known = [...paths].flatMap((path) => files.get(path) ?? []);
  return new Map(
    await Promise.all(known.map(async (file) => [file.path, await createPicture(file)] as const)),
  );
}

/** Names the re-encoded variants of a picture. */
async function createPicture(file: PictureFile): Promise<Properties> {
  const { src, srcSet, attributes } = await getImage({
    src: file.image,
    width: Math.min(file.width, 800),
    // For the text column, and twice that for dense screens.
    widths: [400, 800, 1200, 1600],
    sizes: "(min-width: 50rem) 44rem, 92vw",
    format: "webp",
  });
  return { src, srcSet: srcSet.attribute, ...attributes };
}
