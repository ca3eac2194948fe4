import sharp from "sharp";
import { expect, test } from "vitest";
import { resizePicture } from "../../../src/import/resize-picture.ts";

/** An animated picture of 25 frames. */
async function createAnimation(width: number, height: number): Promise<Buffer> {
  const frames = Array.from({ length: 25 }, (_, index) => ({
    create: { width, height, channels: 3 as const, background: { r: index * 10, g: 0, b: 0 } },
  }));
  const pictures = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer();
}

test("an animated picture is measured by one of its frames", async () => {
  const small = await createAnimation(100, 100);
  expect((await resizePicture(small)).bytes).toBe(small);
  const { bytes, note } = await resizePicture(await createAnimation(2100, 105));
  expect(note).toMatch(/^2100 × 105, \d+ kB became 2000 × 100, \d+ kB$/);
  expect(await sharp(bytes, { animated: true }).metadata()).toMatchObject({ pages: 25, pageHeight: 100 });
});
