import { expect, test } from "vitest";
import { measureCost } from "../../bench/search/measure-cost.ts";

/** What our own search script may weigh; the browser tests weigh the real one. */
const SCRIPT = 15_000;

test("with 12 events, one word has its results within 150 kB, and any query within 210 kB", {
  timeout: 60_000,
}, async () => {
  const { costs } = await measureCost(12);
  for (const { query, bytes } of costs) {
    const most = query.includes("words") ? 210_000 : 150_000;
    expect(bytes + SCRIPT, query).toBeLessThanOrEqual(most);
  }
});
