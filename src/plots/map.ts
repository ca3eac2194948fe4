import { geoCentroid, geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import { scaleSqrt } from "d3-scale";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { escapeXml } from "../format/escape.ts";
import { strings } from "../site.config.ts";
import { plotWidth, renderPlot, round } from "./plot.ts";

/** A place on the map. */
export interface MapPlace {
  readonly name: string;
  readonly count: number;
  readonly coordinates: readonly [latitude: number, longitude: number];
}

/** Countries as `world-atlas` packages them, from Natural Earth's public domain. */
export type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const height = 400;

/** The part of the world where the places are, with a dot for each, as a whole `<svg>`; `details` is its table's id. */
export function renderMap(places: readonly MapPlace[], world: World, details: string): string {
  const points = {
    type: "MultiPoint" as const,
    coordinates: places.map(({ coordinates: [lat, lon] }) => [lon, lat]),
  };
  const projection = geoEqualEarth().fitExtent(
    [
      [150, 90],
      [plotWidth - 150, height - 90],
    ],
    points,
  );
  // Limits the zoom: fitted to a few close places the map would show no coast; for a single one the scale is no number.
  if (!(projection.scale() < CLOSEST))
    projection
      .scale(CLOSEST)
      .center(geoCentroid(points))
      .translate([plotWidth / 2, height / 2]);
  projection.clipExtent([
    [0, 0],
    [plotWidth, height],
  ]);
  const path = geoPath(projection).digits(1);
  const land = path(feature(world, world.objects.land)) ?? "";
  const borders = path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? "";
  const radius = scaleSqrt()
    .domain([0, Math.max(4, ...places.map(({ count }) => count))])
    .range([0, 11]);
  const dots = places.flatMap((place): Dot[] => {
    const at = projection([place.coordinates[1], place.coordinates[0]]);
    return at ? [{ name: place.name, x: at[0], y: at[1], radius: Math.max(4, radius(place.count)) }] : [];
  });
  const names = places.slice(0, 12).map(({ name }) => name);
  const label = strings.statistics.map(names.join(", "));
  const content =
    `<path class="plot-grid" d="${path(geoGraticule10()) ?? ""}"/><path class="plot-land" d="${land}"/>` +
    `<path class="plot-border" d="${borders}"/>${dots.map(renderDot).join("")}${dots.map((dot) => renderName(dot, dots)).join("")}`;
  return renderPlot(label, details, height, content);
}

/** Pixels per radian at which Central Europe fills the frame. */
const CLOSEST = 2600;

interface Dot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function renderDot({ x, y, radius }: Dot): string {
  return `<circle class="plot-dot" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
}

/** The name right of its dot; left where it would leave the map or cover another dot. */
function renderName({ name, x, y, radius }: Dot, dots: readonly Dot[]): string {
  const length = name.length * 7.5 + radius + 5;
  const isTaken = dots.some(
    (dot) => dot.x > x && dot.x - x < length + dot.radius && Math.abs(dot.y - y) < 16,
  );
  const isLeft = isTaken || x + length > plotWidth;
  const at = round(isLeft ? x - radius - 5 : x + radius + 5);
  const style = isLeft ? "plot-place plot-place-end" : "plot-place";
  return `<text class="${style}" x="${at}" y="${round(y + 4)}">${escapeXml(name)}</text>`;
}
