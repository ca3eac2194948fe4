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
  const paths = findPicturePaths([content], []);
  if (paths.length === 0) return new Map();
  const files = await loadPictures(event);
  const known = paths.flatMap((path) => files.get(path) ?? []);
  return new Map(
    await Promise.all(known.map(async (file) => [file.path, await createPicture(file)] as const)),
  );
}

/** Widths for the text column, and twice that for dense screens. */
const WIDTHS = [400, 800, 1200, 1600];
const SIZES = "(min-width: 50rem) 44rem, 92vw";

/** Names the re-encoded variants of a picture. */
async function createPicture(file: PictureFile): Promise<Properties> {
  const widths = [...WIDTHS.filter((width) => width < file.width), Math.min(file.width, 1600)];
  const width = Math.min(file.width, 800);
  const height = Math.round((width * file.height) / file.width);
  const image = await getImage({ src: file.image, widths, sizes: SIZES, format: "webp", width, height });
  return {
    src: image.src,
    srcSet: image.srcSet.attribute,
    sizes: SIZES,
    width,
    height,
    loading: "lazy",
    decoding: "async",
  };
}
