import { expect, test } from "vitest";
import { createPicture } from "../../support/pictures.ts";
import { FRONT, findFindings } from "./find-findings.ts";

const TOPICS = Array.from({ length: 199 }, (_, index) => `## Some Topic Title ${index}\n\nText.\n\n`).join(
  "",
);
const PICTURE = createPicture(2, 2);

test.for([
  ["anchor-broken", (index: number) => `[a](#some-topic-tilte-${index})`],
  ["link-broken", (index: number) => `[a](../events/2030-01/some-topic-tilte-${index}/)`],
  ["picture-missing", (index: number) => `![Some widget](./images/widget-tilte-${index}.png)`],
] as const)("of thousands of %s, the first get a suggestion", { timeout: 30_000 }, async ([code, write]) => {
  const pictures = Array.from({ length: 60 }, (_, index) => [
    `events/images/widget-title-${index}.png`,
    PICTURE,
  ]);
  const broken = Array.from({ length: 3000 }, (_, index) => write(index)).join("\n\n");
  const start = performance.now();
  const findings = await findFindings({
    ...Object.fromEntries(pictures),
    "events/2030-01.md": FRONT + TOPICS + broken,
  });
  const hints = findings.filter((finding) => finding.code === code).map(({ hint }) => hint);
  expect(hints).toHaveLength(3000);
  expect(hints.filter((hint) => hint.startsWith("Did you mean"))).toHaveLength(20);
  // On a quiet machine it takes one.
  expect(performance.now() - start).toBeLessThan(20_000);
});
