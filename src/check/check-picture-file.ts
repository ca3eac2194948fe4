import sharp, { type Metadata } from "sharp";
import type { Reporter } from "../wrapup/diagnostics.ts";
import { type ContentFile, findFileRole } from "./content-file.ts";

const LARGEST_FILE = 1_000_000;
const LONGEST_SIDE = 3000;
/** More take seconds to decode, whatever their bytes; phones make as many. */
const MOST_PIXELS = 50_000_000;
/** WebP holds no longer one: pages would show the original, with all that a camera wrote into it. */
const LONGEST_POSSIBLE = 16_383;

/** Pictures that are too large, broken, or none, and those that tell where they were taken. */
export async function checkPictureFile(
  { path, kind, size, bytes }: ContentFile,
  reporter: Reporter,
  { folder }: { readonly folder: string },
): Promise<void> {
  if (kind !== "file" || findFileRole(path) !== "picture") return;
  const metadata = await readMetadata(bytes);
  if (metadata === null)
    return reporter.error(
      "picture-unreadable",
      "This is not a picture that browsers show, whatever its name says.",
      "Save it again as JPEG, PNG, WebP or AVIF.",
    );
  const { width, height, format } = metadata;
  const measure = `${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_POSSIBLE)
    return reporter.error(
      "picture-huge",
      `The picture says that it has ${measure}, more than pages can be made with.`,
      "Remove it, or replace it by one of at most 3000 pixels on its longer side.",
    );
  if (await isTruncated(bytes, format))
    return reporter.error(
      "picture-unreadable",
      "The picture ends in the middle: a part of the file is missing.",
      "Copy or download it again.",
    );
  if (hasLocation(metadata))
    reporter.warning(
      "picture-location",
      "The picture tells where it was taken: whoever has it can look up the place.",
      `Take it out with \`npm run import -- --force ${folder}${path}\`.`,
    );
  const excess = [
    size > LARGEST_FILE ? `${(size / 1_000_000).toFixed(1)} MB` : "",
    Math.max(width, height) > LONGEST_SIDE ? measure : "",
  ].filter(Boolean);
  if (excess.length > 0)
    reporter.warning(
      "picture-large",
      `The picture is too large (${excess.join(", ")}): 1 MB and ${LONGEST_SIDE} pixels are the most.`,
      `Make it smaller with \`npm run import -- --force ${folder}${path}\`.`,
    );
}

/** Of what else sharp reads, browsers show nothing. */
const FORMATS: ReadonlySet<string | undefined> = new Set(["jpeg", "png", "gif", "webp", "heif"]);

/** What a picture says about itself, without decoding it; `null` for what is no picture that browsers show. */
export async function readMetadata(bytes: Uint8Array): Promise<Metadata | null> {
  // Neither nothing nor markup is a picture, and nothing that need be parsed to know it.
  if (bytes.length === 0 || bytes[0] === 0x3c) return null;
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  return metadata?.width && metadata.height && FORMATS.has(metadata.format) ? metadata : null;
}

/** Looks for the tag of the GPS directory in EXIF data, which is a TIFF file behind six bytes, and for its name in XMP. */
function hasLocation({ exif, xmp }: Metadata): boolean {
  if (xmp?.includes("GPSLatitude")) return true;
  if (exif === undefined) return false;
  try {
    const view = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6);
    const isLittle = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const count = view.getUint16(directory, isLittle);
    return Array.from({ length: count }, (_, index) =>
      view.getUint16(directory + 2 + 12 * index, isLittle),
    ).includes(0x8825);
  } catch {
    return false;
  }
}

/** Decoding tells for certain, and takes time: only for files that do not end as their format does. */
async function isTruncated(bytes: Uint8Array, format: string): Promise<boolean> {
  if (END_MARKS[format]?.every((byte, index, mark) => bytes.at(index - mark.length) === byte)) return false;
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" })
    .raw()
    .toBuffer()
    .then(
      () => false,
      () => true,
    );
}

const END_MARKS: Readonly<Record<string, readonly number[]>> = {
  jpeg: [0xff, 0xd9],
  png: [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  gif: [0x3b],
};
