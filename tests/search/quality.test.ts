import { describe, expect, test } from "vitest";
import { measureQuality } from "../../src/search/bench/measure-quality.ts";

describe.each([
  ["the real archive", "../../content/", "garden-queries.tsv", { first: 0.96, rank: 0.97, recall: 0.98 }],
  ["an invented archive", "archive/", "invented-queries.tsv", { first: 0.97, rank: 0.98, recall: 0.98 }],
])("the judged queries of %s", async (_, content, queries, least) => {
  const { ours, baseline } = await measureQuality(
    new URL(content, import.meta.url),
    new URL(queries, import.meta.url),
  );
  const all = ours.find(({ kind }) => kind === "all");

  test("are answered as well as before", () => {
    expect(all?.first).toBeGreaterThanOrEqual(least.first);
    expect(all?.rank).toBeGreaterThanOrEqual(least.rank);
    expect(all?.recall).toBeGreaterThanOrEqual(least.recall);
  });

  test.each(ours)("of the kind $kind are as often right at first as with MiniSearch", ({ kind, first }) => {
    expect(first).toBeGreaterThanOrEqual(baseline.find((score) => score.kind === kind)?.first ?? 0);
  });

  test("without an answer show nothing", () => {
    expect(ours.find(({ kind }) => kind === "none")?.first).toBe(1);
  });
});
