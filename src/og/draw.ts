import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

const CACHE = join("node_modules", ".astro", "social-pictures");

/** Few colours: a drawing on paper needs no more, and the picture stays below 60 kB. */
const ENCODING = { palette: true, colours: 96, dither: 0, compressionLevel: 9, effort: 6 } as const;

/** A drawing as PNG. One that was drawn before comes from the cache. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const name = createHash("sha256").update(JSON.stringify(ENCODING)).update(svg).digest("hex").slice(0, 24);
  const path = join(CACHE, `${name}.png`);
  const known = await readFile(path).catch(() => null);
  if (known) return known;
  const picture = await sharp(Buffer.from(svg)).png(ENCODING).toBuffer();
  // A cache that cannot be written only costs time.
  await mkdir(CACHE, { recursive: true })
    .then(() => writeFile(`${path}.${process.pid}`, picture))
    .then(() => rename(`${path}.${process.pid}`, path))
    .catch(() => undefined);
  return picture;
}
