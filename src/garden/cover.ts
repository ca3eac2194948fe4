import type { Event, Topic } from "../wrapup/model.ts";
import { renderOrgans } from "./render-plant.ts";
import { layoutSpecimen, renderSpecimen } from "./specimen.ts";

/** Drawing units; the picture scales. */
const [width, height] = [480, 320];

/** One event's plant as a plate of a herbarium: a whole `<svg>`, for decoration. */
export function renderCover(event: Event, topics: readonly Topic[]): string {
  const area = { left: 34, top: 26, right: width - 34, bottom: height - 22 };
  const specimen = layoutSpecimen(event, topics, area);
  const prefix = `cover--${event.id.replace(/[^\w-]/g, "-")}-`;
  return (
    `<svg class="plate plate-cover" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
    `<defs>${renderOrgans([specimen.plant], prefix)}</defs><path class="plate-sheet" d="M0 0H${width}V${height}H0Z"/>` +
    `<path class="plate-ground" d="M10 10H${width - 10}V${height - 10}H10Z"/>${renderSpecimen(specimen, prefix)}</svg>`
  );
}
