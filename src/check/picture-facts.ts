import sharp from "sharp";

/** What a picture's file says about it. */
export interface PictureFacts {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it tells where it was taken. */
  readonly hasLocation: boolean;
  /** Whether the file ends before the picture does; `false` for one with too many pixels to look. */
  readonly isCutOff: boolean;
}

/** More would take gigabytes of memory to decode; no camera makes them. */
export const MOST_PIXELS = 100_000_000;

/** Of what else sharp reads, browsers show nothing. */
const FORMATS: ReadonlySet<string | undefined> = new Set(["jpeg", "png", "gif", "webp", "heif"]);

/** Reads a picture without decoding it; `null` for what is no picture that browsers show. */
export async function readPictureFacts(bytes: Uint8Array): Promise<PictureFacts | null> {
  // Markup is no picture, and nothing that need be parsed to know it.
  if (bytes[0] === 0x3c) return null;
  try {
    const { format, width, height, exif, xmp } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!FORMATS.has(format) || !width || !height) return null;
    const hasLocation =
      (exif !== undefined && hasGpsDirectory(exif)) || xmp?.includes("GPSLatitude") === true;
    const isCutOff = width * height <= MOST_PIXELS && (await isTruncated(bytes, format));
    return { width, height, hasLocation, isCutOff };
  } catch {
    return null;
  }
}

/** Looks for the tag of the GPS directory in EXIF data, which is a TIFF file behind six bytes. */
function hasGpsDirectory(exif: Buffer): boolean {
  const view = new DataView(exif.buffer, exif.byteOffset + 6, Math.max(0, exif.byteLength - 6));
  try {
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
    .stats()
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
