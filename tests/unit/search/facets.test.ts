import { expect, test } from "vitest";
import { narrow } from "../../../src/search/planner/facets.ts";

const filters = [
  {
    name: "year",
    values: [
      { value: "2021", label: "2021" },
      { value: "2022", label: "2022" },
    ],
    byRecord: [[0], [0], [1], [1]],
  },
  {
    name: "kind",
    values: [
      { value: "topic", label: "Topics" },
      { value: "event", label: "Events" },
    ],
    byRecord: [[1], [0], [0], [0]],
  },
] as const;

const countsOf = (choice: Parameters<typeof narrow>[2], records = [3, 2, 1, 0]) => {
  const { records: kept, facets } = narrow(records, filters, choice);
  return {
    kept,
    counts: Object.fromEntries(
      facets.flatMap(({ values }) => values.map(({ value, count }) => [value, count])),
    ),
  };
};

test("without a choice everything stays and is counted", () => {
  expect(countsOf({})).toEqual({ kept: [3, 2, 1, 0], counts: { "2021": 2, "2022": 2, topic: 3, event: 1 } });
});

test("values of one filter add up, and each is counted as if its own filter were open", () => {
  expect(countsOf({ year: ["2021"] })).toEqual({
    kept: [1, 0],
    counts: { "2021": 2, "2022": 2, topic: 1, event: 1 },
  });
  expect(countsOf({ year: ["2021", "2022"] }).kept).toEqual([3, 2, 1, 0]);
});

test("filters narrow each other; values without results are hidden unless chosen", () => {
  expect(countsOf({ year: ["2022"], kind: ["event"] })).toEqual({
    kept: [],
    counts: { "2021": 1, "2022": 0, topic: 2, event: 0 },
  });
  expect(countsOf({}, [1]).counts).toEqual({ "2021": 1, topic: 1 });
});

test("a chosen value that no longer exists stays visible", () => {
  expect(countsOf({ year: ["1999"] })).toEqual({ kept: [], counts: { "2021": 2, "2022": 2, "1999": 0 } });
});
