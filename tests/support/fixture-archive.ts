import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { inventWrapup } from "../../bench/invent-wrapup.ts";

/** The event that byte budgets are measured on: 23 topics, 27 kB of Markdown. */
export const BUDGET_EVENT = "2029-06";
/** An event of 60 topics. */
export const LONG_EVENT = "2028-06";
/** An event whose group picture is a photograph of more than 3 MB. */
export const PHOTO_EVENT = "2027-06";

/** Writes the invented archive of `tests/fixtures/archive`, and what is too large to keep, into a folder. */
export async function writeFixtureArchive(folder: string): Promise<void> {
  await cp("tests/fixtures/archive", folder, { recursive: true });
  const events = join(folder, "events");
  await writeFile(
    join(events, `${BUDGET_EVENT}.md`),
    inventWrapup({ id: BUDGET_EVENT, seed: 7, topics: 23, wordsPerTopic: 210 }),
  );
  await writeFile(
    join(events, `${LONG_EVENT}.md`),
    inventWrapup({ id: LONG_EVENT, seed: 8, topics: 60, wordsPerTopic: 120 }),
  );
  const wrapup = inventWrapup({ id: PHOTO_EVENT, seed: 9, topics: 12, wordsPerTopic: 150 });
  const picture = "\n\n![A photograph of nothing but noise](./images/photo.jpg)\n\n## ";
  await writeFile(join(events, `${PHOTO_EVENT}.md`), wrapup.replace("\n\n## ", picture));
  await writeFile(join(events, "images/photo.jpg"), await inventPhoto());
}

/** Coarse and fine noise, 3000 × 2000 pixels, as heavy as a camera's picture. */
async function inventPhoto(): Promise<Buffer> {
  const noise = (width: number, height: number): Promise<Buffer> =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 40 },
        background: "#808080",
      },
    })
      .png({ compressionLevel: 0 })
      .toBuffer();
  const coarse = await sharp(await noise(60, 40))
    .resize(3000, 2000, { kernel: "cubic" })
    .toBuffer();
  return sharp(coarse)
    .composite([{ input: await noise(3000, 2000), blend: "soft-light" }])
    .jpeg({ quality: 93 })
    .toBuffer();
}
