import { escapeXml } from "../format/escape.ts";
import { type Point, polar } from "./geometry.ts";
import type { Organ } from "./organs.ts";
import { moveTo, quadraticTo } from "./path-data.ts";
import type { PlacedOrgan } from "./placement.ts";
import type { Plant } from "./plant.ts";

/** The `<defs>` that plants refer to: each organ once. `prefix` keeps ids of several pictures apart. */
export function renderOrgans(plants: readonly Plant[], prefix: string): string {
  const organs = new Map<string, Organ>();
  for (const plant of plants) for (const { organ } of plant.organs) organs.set(organ.name, organ);
  return [...organs.values()].map((organ) => renderOrgan(organ, prefix)).join("");
}

function renderOrgan({ name, shapes }: Organ, prefix: string): string {
  return `<g id="${prefix}${name}">${shapes.replace(/\n\s*/g, "")}</g>`;
}

/** A plant's stem and organs around its own origin. A `titled` one names each topic to who points at it. */
export function renderPlant(plant: Plant, prefix: string, { titled = false } = {}): string {
  const organs = plant.organs.map((placed) => renderPlacedOrgan(placed, prefix, titled));
  return `${renderStalks(plant)}<path class="plate-stem" d="${plant.stem}${plant.organs.length > 0 ? "" : drawSeedLeaves(plant.tip, 17, 6)}"/>${organs.join("")}`;
}

/** The two leaves that end a sprout: an event without topics has not grown any other. */
export function drawSeedLeaves(tip: Point, length: number, width: number): string {
  return [-148, -32].map((turn) => drawSliver(tip, turn, length, width)).join("");
}

/** A closed shape with two pointed ends. */
function drawSliver(base: Point, degrees: number, length: number, width: number): string {
  const middle = polar(base, degrees, length * 0.6);
  const tip = polar(base, degrees, length);
  const left = quadraticTo(polar(middle, degrees - 90, width), tip);
  const right = quadraticTo(polar(middle, degrees + 90, width), base);
  return `${moveTo(base)}${left}${right}Z`;
}

function renderStalks({ organs }: Plant): string {
  const paths = organs.flatMap(({ stalk }) =>
    stalk ? [moveTo(stalk[0]) + quadraticTo(stalk[1], stalk[2])] : [],
  );
  return paths.length > 0 ? `<path class="plate-stalk" d="${paths.join("")}"/>` : "";
}

function renderPlacedOrgan(placed: PlacedOrgan, prefix: string, titled: boolean): string {
  const { base, mirrored, organ, scale, topic, turn } = placed;
  const [motivation] = topic.motivations;
  // Coarse steps: the eye does not see them, and the page is lighter.
  const size = formatStep(scale, 0.05);
  const transform =
    `translate(${Math.round(base.x)} ${Math.round(base.y)})` +
    `rotate(${formatStep(turn, 3)})` +
    (mirrored ? `scale(${size}-${size})` : size === "1" ? "" : `scale(${size})`);
  const colour = motivation ? ` data-motivation="${motivation.category}"` : "";
  const title = titled ? `><title>${escapeXml(topic.title)}</title></use>` : "/>";
  return `<use class="plate-organ"${colour} href="#${prefix}${organ.name}" transform="${transform}"${title}`;
}

/** A number in whole steps: `formatStep(0.93, 0.05)` is `.95`. */
function formatStep(value: number, step: number): string {
  return String(Number((Math.round(value / step) * step).toFixed(2))).replace(/^(-?)0\./, "$1.");
}
