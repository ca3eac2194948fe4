import sharp from "sharp";
import { expect, test } from "vitest";
import { createPicture } from "../../support/pictures.ts";
import { findFindings } from "./find-findings.ts";

test.for([
  [8160, 6120, "picture-large"] as const,
  [10_000, 9999, "picture-huge"] as const,
  [100, 17_000, "picture-huge"] as const,
  [17_000, 100, "picture-huge"] as const,
])("a picture of %d × %d pixels is a %s", async ([width, height, code]) => {
  const findings = await findFindings({ "events/images/a.png": createPicture(width, height) });
  expect(findings.map((finding) => finding.code)).toContain(code);
});

test.for([
  ["webp", 0, false],
  ["webp", 20, true],
  ["avif", 0, false],
  ["avif", 20, true],
  ["jpeg", 200, true],
] as const)("whether %s without its last %d bytes is cut off: %s", async ([format, missing, isCut]) => {
  const data = Uint8Array.from({ length: 100 * 100 * 3 }, (_, index) => (index * index) % 251);
  const whole = await sharp(data, { raw: { width: 100, height: 100, channels: 3 } })
    .toFormat(format)
    .toBuffer();
  const bytes = new Uint8Array(whole.subarray(0, whole.length - missing));
  const codes = (await findFindings({ [`events/images/a.${format}`]: bytes })).map(({ code }) => code);
  expect(codes.includes("picture-unreadable")).toBe(isCut);
});
