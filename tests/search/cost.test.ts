import { expect, test } from "vitest";
import { measureCost } from "../../src/search/bench/measure-cost.ts";

/** What the search script may weigh; the browser tests weigh the real one. */
const SCRIPT = 14_000;

test("with 12 events, every query has its results within 110 kB", { timeout: 60_000 }, async () => {
  const { costs } = await measureCost(12);
  for (const { query, bytes } of costs) expect(bytes + SCRIPT, query).toBeLessThanOrEqual(110_000);
});

test("with 120 events, every query has its results within 110 kB and 100 ms", {
  timeout: 60_000,
}, async () => {
  const { costs } = await measureCost(120);
  for (const { query, bytes, warm } of costs) {
    expect(bytes + SCRIPT, query).toBeLessThanOrEqual(110_000);
    expect(warm, query).toBeLessThan(100);
  }
});
