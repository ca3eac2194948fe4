import { escapeXml } from "./escape.ts";
import type { Organ } from "./organ.ts";
import { moveTo, quadraticTo, sliver } from "./path-data.ts";
import type { PlacedOrgan } from "./placement.ts";
import type { Plant } from "./plant.ts";

/** The `<defs>` that plants refer to: each organ once. `prefix` keeps ids of several pictures apart. */
export function renderOrgans(plants: readonly Plant[], prefix: string): string {
  const organs = new Map<string, Organ>();
  for (const plant of plants) for (const { organ } of plant.organs) organs.set(organ.name, organ);
  return [...organs.values()].map((organ) => renderOrgan(organ, prefix)).join("");
}

function renderOrgan({ name, strokes }: Organ, prefix: string): string {
  const paths = strokes.map(({ role, path }) => `<path class="plate-${role}" d="${path}"/>`).join("");
  return `<g id="${prefix}${name}">${paths}</g>`;
}

/** A plant's stem and organs around its own origin. A `titled` one names each topic to who points at it. */
export function renderPlant(plant: Plant, prefix: string, { titled = false } = {}): string {
  const organs = plant.organs.map((placed) => renderPlacedOrgan(placed, prefix, titled));
  return `${renderStalks(plant)}<path class="plate-stem" d="${plant.stem}${drawSeedLeaves(plant)}"/>${organs.join("")}`;
}

/** An event without topics has only sprouted. */
function drawSeedLeaves({ organs, tip }: Plant): string {
  return organs.length > 0 ? "" : sliver(tip, -148, 17, 6, 0.6) + sliver(tip, -32, 17, 6, 0.6);
}

function renderStalks({ organs }: Plant): string {
  const paths = organs.flatMap(({ stalk }) =>
    stalk ? [moveTo(stalk[0]) + quadraticTo(stalk[1], stalk[2])] : [],
  );
  return paths.length > 0 ? `<path class="plate-stalk" d="${paths.join("")}"/>` : "";
}

function renderPlacedOrgan(placed: PlacedOrgan, prefix: string, titled: boolean): string {
  const { base, mirrored, motivation, organ, scale, topic, turn } = placed;
  // Coarse steps: the eye does not see them, and the page is lighter.
  const size = formatStep(scale, 0.05);
  const transform =
    `translate(${Math.round(base.x)} ${Math.round(base.y)})` +
    `rotate(${formatStep(turn, 3)})` +
    (mirrored ? `scale(${size}-${size})` : size === "1" ? "" : `scale(${size})`);
  const colour = motivation ? ` data-motivation="${motivation}"` : "";
  const title = titled ? `><title>${escapeXml(topic.title)}</title></use>` : "/>";
  return `<use class="plate-organ"${colour} href="#${prefix}${organ.name}" transform="${transform}"${title}`;
}

/** A number in whole steps: `formatStep(0.93, 0.05)` is `.95`. */
function formatStep(value: number, step: number): string {
  return String(Number((Math.round(value / step) * step).toFixed(2))).replace(/^(-?)0\./, "$1.");
}
