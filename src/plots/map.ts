import { geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import { scaleSqrt } from "d3-scale";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { escapeXml } from "../garden/escape.ts";

/** A place on the map. */
export interface MapPlace {
  readonly name: string;
  readonly count: number;
  readonly coordinates: readonly [latitude: number, longitude: number];
}

/** Countries as `world-atlas` packages them, from Natural Earth's public domain. */
export type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const width = 720;
const height = 400;

/** The part of the world where the places are, with a dot for each, as a whole `<svg>`. */
export function renderMap(places: readonly MapPlace[], world: World): string {
  const points = {
    type: "MultiPoint" as const,
    coordinates: places.map(({ coordinates: [lat, lon] }) => [lon, lat]),
  };
  const projection = geoEqualEarth().fitExtent(
    [
      [150, 90],
      [width - 150, height - 90],
    ],
    points,
  );
  // Few places close together would show a field: never closer than a part of a continent.
  const centre = projection.invert?.([width / 2, height / 2]) ?? [10, 50];
  if (projection.scale() > CLOSEST)
    projection
      .scale(CLOSEST)
      .center(centre)
      .rotate([0, 0])
      .translate([width / 2, height / 2]);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection).digits(1);
  const land = path(feature(world, world.objects.land)) ?? "";
  const borders = path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? "";
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...places.map(({ count }) => count))])
    .range([0, 11]);
  const dots = places.map((place) => renderDot(place, projection, Math.max(4, radius(place.count))));
  const label = `Map of ${places
    .map(({ name }) => name)
    .slice(0, 12)
    .join(", ")}`;
  return (
    `<svg class="plot plot-map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(label)}">` +
    `<path class="plot-grid" d="${path(geoGraticule10()) ?? ""}"/><path class="plot-land" d="${land}"/>` +
    `<path class="plot-border" d="${borders}"/>${dots.join("")}</svg>`
  );
}

/** Pixels per radian at which Central Europe fills the frame. */
const CLOSEST = 2600;

function renderDot(
  { name, coordinates: [latitude, longitude] }: MapPlace,
  projection: ReturnType<typeof geoEqualEarth>,
  radius: number,
): string {
  const at = projection([longitude, latitude]);
  if (!at) return "";
  const [x, y] = at.map((value) => Math.round(value * 10) / 10) as [number, number];
  const isRight = x > width - 150;
  const anchor = isRight ? ' class="plot-place plot-place-end"' : ' class="plot-place"';
  return (
    `<circle class="plot-dot" cx="${x}" cy="${y}" r="${Math.round(radius * 10) / 10}"/>` +
    `<text${anchor} x="${isRight ? x - radius - 5 : x + radius + 5}" y="${y + 4}">${escapeXml(name)}</text>`
  );
}
