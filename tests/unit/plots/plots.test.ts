import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SyntaxValidator } from "fast-xml-validator";
import { expect, it } from "vitest";
import { renderBar, scaleBars } from "../../../src/plots/bars.ts";
import { renderColumns } from "../../../src/plots/columns.ts";
import { type MapPlace, renderMap } from "../../../src/plots/map.ts";

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"),
);
const place = (name: string, coordinates: MapPlace["coordinates"]): MapPlace => ({
  name,
  coordinates,
  count: 1,
});

it("draws columns as well-formed SVG with a name and no inline styles", () => {
  const columns = Array.from({ length: 30 }, (_, index) => ({
    name: `Event <${index}>`,
    href: null,
    values: [index, 1],
  }));
  const svg = renderColumns({ label: 'Topics & "more"', columns, parts: ["new", "continued"] });
  expect(SyntaxValidator.validate(svg)).toBe(true);
  expect(svg).toContain('role="img" aria-label="Topics &amp;');
  expect(svg).not.toMatch(/style=|NaN|undefined/);
});

it("draws nothing wrong for an empty archive", () => {
  expect(renderColumns({ label: "Nothing", columns: [], parts: ["new"] })).not.toMatch(
    /NaN|undefined|Infinity/,
  );
  expect(scaleBars([])).toEqual([]);
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
  const svg = renderMap(places, world);
  expect(SyntaxValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/NaN|undefined/);
  const dots = [...svg.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(dots).toHaveLength(places.length);
  for (const [x = -1, y = -1] of dots) {
    expect(x > 0 && x < 720 && y > 0 && y < 400).toBe(true);
  }
});
