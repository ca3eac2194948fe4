import { formatNumbers, moveTo, quadraticTo } from "./path-data.ts";
import type { Organ } from "./organ.ts";
import type { PlacedOrgan, Plant } from "./plant.ts";

/** The `<defs>` that plants refer to: each organ once. `prefix` keeps ids of several pictures apart. */
export function renderOrgans(plants: readonly Plant[], prefix: string): string {
  const organs = new Map<string, Organ>();
  for (const plant of plants) for (const { organ } of plant.organs) organs.set(organ.name, organ);
  return [...organs.values()].map((organ) => renderOrgan(organ, prefix)).join("");
}

function renderOrgan({ name, strokes }: Organ, prefix: string): string {
  const paths = strokes.map(({ role, path }) => `<path class="${role}" d="${path}"/>`).join("");
  return `<g id="${prefix}${name}">${paths}</g>`;
}

/** A plant's stem and organs around its own origin. With `ids`, every organ can be referred to again. */
export function renderPlant(plant: Plant, prefix: string, ids: ReadonlyMap<string, string> = new Map()): string {
  const organs = plant.organs.map((placed) => renderPlacedOrgan(placed, prefix, ids.get(placed.topic.id)));
  return `${renderStalks(plant)}<path class="stem" d="${plant.stem}"/>${organs.join("")}`;
}

function renderStalks({ organs }: Plant): string {
  const paths = organs.flatMap(({ stalk }) => (stalk ? [moveTo(stalk[0]) + quadraticTo(stalk[1], stalk[2])] : []));
  return paths.length > 0 ? `<path class="stalk" d="${paths.join("")}"/>` : "";
}

function renderPlacedOrgan(placed: PlacedOrgan, prefix: string, id: string | undefined): string {
  const { base, mirrored, motivation, organ, scale, turn } = placed;
  const size = Math.round(scale * 100) / 100;
  const transform =
    `translate(${formatNumbers(base.x, base.y)})` +
    `rotate(${Math.round(turn)})` +
    `scale(${mirrored ? `${size}-${size}` : size})`;
  const colour = motivation ? ` data-motivation="${motivation}"` : "";
  const name = id ? ` id="${id}"` : "";
  return `<use${name}${colour} href="#${prefix}${organ.name}" transform="${transform}"/>`;
}
