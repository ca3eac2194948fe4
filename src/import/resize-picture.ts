import sharp, { type Sharp } from "sharp";

const LONGEST_SIDE = 2000;
const LARGEST_FILE = 1_000_000;
/** Refuses pictures that would take gigabytes of memory, by their header. */
const MOST_PIXELS = 100_000_000;

/**
 * A picture as the archive keeps it, and what was done: one of at most 2000 pixels and 1 MB, upright and without the camera's notes about time and place.
 * One that is all this already comes back as it is.
 *
 * @throws when the bytes are no picture, or one with too many pixels
 */
export async function resizePicture(bytes: Uint8Array): Promise<{ bytes: Uint8Array; note: string | null }> {
  const open = (animated: boolean): Sharp => sharp(bytes, { limitInputPixels: MOST_PIXELS, animated });
  const metadata = await open(true).metadata();
  const { width, format, exif, xmp, iptc, pages = 1 } = metadata;
  // Of an animated picture `height` is that of all its frames together.
  const height = metadata.pageHeight ?? metadata.height;
  if (width * height > MOST_PIXELS) throw new Error(`it has ${width} × ${height} pixels`);
  const isSmall = Math.max(width, height) <= LONGEST_SIDE && bytes.length <= LARGEST_FILE;
  if (isSmall && !exif && !xmp && !iptc) return { bytes, note: null };
  const fitted = pages > 1 ? open(true) : open(false).rotate();
  fitted.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true });
  const compress = (quality: number) =>
    encode(fitted.clone(), format, quality).toBuffer({ resolveWithObject: true });
  let result = await compress(82);
  if (result.data.length > LARGEST_FILE) result = await compress(70);
  if (result.data.length > LARGEST_FILE) result = await compress(55);
  const { info, data } = result;
  const note = `${describe(width, height, bytes)} became ${describe(info.width, info.pageHeight ?? info.height, data)}`;
  return { bytes: data, note };
}

function encode(picture: Sharp, format: string | undefined, quality: number): Sharp {
  switch (format) {
    case "png":
      return picture.png({ compressionLevel: 9, palette: quality < 82 });
    case "webp":
      return picture.webp({ quality });
    case "gif":
      return picture.gif();
    case "heif":
      return picture.avif({ quality: quality - 20 });
    default:
      return picture.jpeg({ quality, mozjpeg: true });
  }
}

function describe(width: number, height: number, bytes: Uint8Array): string {
  return `${width} × ${height}, ${Math.ceil(bytes.length / 1000)} kB`;
}
