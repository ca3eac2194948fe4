import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SyntaxValidator } from "fast-xml-validator";
import { expect, it } from "vitest";
import { countStatistics } from "../../../src/archive/statistics.ts";
import { renderBar, scaleBars } from "../../../src/plots/bars.ts";
import { renderColumns } from "../../../src/plots/columns.ts";
import { renderDays } from "../../../src/plots/days.ts";
import { type MapPlace, renderMap } from "../../../src/plots/map.ts";
import { buildTimelineColumns } from "../../../src/plots/timeline.ts";
import { createUrls } from "../../../src/urls.ts";
import { inventArchive, inventMonths } from "../garden/invented-archive.ts";

const urls = createUrls("/", "https://example.org");
const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"),
);
const place = (name: string, coordinates: MapPlace["coordinates"]): MapPlace => ({
  name,
  coordinates,
  count: 1,
});

it("draws columns as well-formed SVG with a name, tied to its table, and no inline styles", () => {
  const columns = Array.from({ length: 30 }, (_, index) => ({
    month: `<${index}>`,
    year: index % 3 === 0 ? String(2000 + index) : null,
    values: [index, 1],
  }));
  const svg = renderColumns('Topics & "more"', "work", columns);
  expect(SyntaxValidator.validate(svg)).toBe(true);
  expect(svg).toContain('role="img" aria-label="Topics &amp;');
  expect(svg).toContain('aria-details="work"');
  expect(svg).not.toMatch(/style=|NaN|undefined/);
});

it("draws nothing wrong for an empty archive", () => {
  const drawing = renderColumns("Nothing", "none", []) + renderDays("None", "none", []);
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
  expect(scaleBars([])).toEqual([]);
});

it("names each year once on the axis", () => {
  const { events } = countStatistics(inventArchive(inventMonths(6), 2));
  const timeline = buildTimelineColumns(events, { urls, language: "en" });
  expect(timeline.map(({ month, year }) => [month, year])).toEqual([
    ["May", "2021"],
    ["Nov", null],
    ["May", "2022"],
    ["Nov", null],
    ["May", "2023"],
    ["Nov", null],
  ]);
  const svg = renderColumns("Topics", "work", timeline);
  expect(svg.match(/>20\d\d</g)).toEqual([">2021<", ">2022<", ">2023<"]);
});

it("marks the names that a narrow screen has no room for", () => {
  const draw = (count: number): string => {
    const { events } = countStatistics(inventArchive(inventMonths(count), 2));
    return renderColumns("Topics", "work", buildTimelineColumns(events, { urls, language: "en" }));
  };
  expect(draw(6)).not.toContain("plot-wide");
  expect(
    draw(12)
      .match(/plot-wide[^>]*>[^<]*/g)
      ?.map((name) => name.replace(/.*>/, "")),
  ).toEqual(Array.from({ length: 6 }, () => ["May", "Nov"]).flat());
});

it("gathers the events of a long archive by year", () => {
  const { events } = countStatistics(inventArchive(inventMonths(60), 2));
  const timeline = buildTimelineColumns(events, { urls, language: "en" });
  expect(timeline).toHaveLength(30);
  expect(timeline[0]).toMatchObject({ year: "2021", values: [4, 0, 0] });
});

it("draws a dot for each day of a merge and a ring for each of a release", () => {
  const [event] = inventArchive(["2023-05"], 1).events;
  if (!event) throw new Error("The invented archive has no event.");
  const svg = renderDays("Days", "times", [{ event, toMerge: [0, 7, 7, 900], toRelease: [30] }]);
  expect(SyntaxValidator.validate(svg)).toBe(true);
  const days = (mark: string) =>
    [...svg.matchAll(new RegExp(`class="${mark}" cx="([\\d.]+)"`, "g"))].map(([, x]) => Number(x));
  expect(days("plot-mark")).toHaveLength(3);
  expect(days("plot-ring")).toHaveLength(1);
  expect(days("plot-mark")).toEqual(days("plot-mark").toSorted((a, b) => a - b));
  expect(Math.max(...days("plot-mark"))).toBeLessThanOrEqual(720);
});

it("draws bars in percent of the longest", () => {
  expect(scaleBars([4, 2, 0])).toEqual([100, 50, 0]);
  expect(renderBar(50)).toContain("H50V6");
});

it.each([
  ["one place", [place("Northport", [52.5, 13.4])]],
  ["places of one region", [place("A", [47.3, 10.2]), place("B", [48.4, 9.7])]],
  [
    "places all over the world",
    [place("A", [64, -21]), place("B", [-33.9, 151.2]), place("C", [37.8, -122.4])],
  ],
])("draws a map of %s inside of its frame", (_, places) => {
  const svg = renderMap(places, world, "places");
  expect(SyntaxValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/NaN|undefined/);
  const dots = [...svg.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(dots).toHaveLength(places.length);
  for (const [x = -1, y = -1] of dots) {
    expect(x > 0 && x < 720 && y > 0 && y < 400).toBe(true);
  }
});
