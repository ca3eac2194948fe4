import sharp from "sharp";
import { formatDateRange } from "../format/dates.ts";
import { formatTown } from "../format/places.ts";
import { buildPalette, type Palette, renderPaletteStyle } from "../garden/palette.ts";
import { renderOrgans } from "../garden/render-plant.ts";
import { layoutSpecimen, renderSpecimen } from "../garden/specimen.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { fitTitle, LINE_HEIGHT } from "./fit-title.ts";
import { loadTypeface } from "./text-paths.ts";

/** Whose card it is: an event's, or one of its topics'. */
export interface CardSubject {
  readonly event: Event;
  readonly topic: Topic | null;
  /** Those of the event's plant. */
  readonly topics: readonly Topic[];
}

type CardSite = Pick<SiteConfig, "name" | "language" | "colours" | "plants">;

const [width, height] = [1200, 630];

const margin = 64;

const faces = {
  title: loadTypeface("fraunces"),
  italic: loadTypeface("fraunces-italic"),
  text: loadTypeface("inter"),
};

/** The card as PNG, in few colours: a drawing on paper needs no more, and stays below 60 kB. */
export function drawCard(subject: CardSubject, site: CardSite): Promise<Buffer> {
  return sharp(Buffer.from(renderCard(subject, site)))
    .png({ palette: true, colours: 96, dither: 0, effort: 3 })
    .toBuffer();
}

/** The card as a whole `<svg>` that needs no fonts. */
export function renderCard({ event, topic, topics }: CardSubject, site: CardSite): string {
  const palette = buildPalette(site.colours);
  const { ink, faint, line, paper, stem } = palette;
  const hasPlant = site.plants !== false;
  const column = hasPlant ? 640 : width - 2 * margin;
  const fitted = fitTitle((topic ?? event).title, faces.title, column, 330);
  const leading = fitted.size * LINE_HEIGHT;
  const first = 150 + fitted.size * 0.78;
  const lines = fitted.lines.map((text, index) =>
    faces.title.render(text, {
      x: margin,
      y: Math.round(first + index * leading),
      size: fitted.size,
      colour: ink,
    }),
  );
  const subtitle = topic ? event.title : (event.heading ?? "");
  const facts = [
    event.dates && formatDateRange(event.dates, site.language),
    event.location && formatTown(event.location),
  ];
  const below = Math.round(first + (fitted.lines.length - 1) * leading + 58);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path fill="${paper}" d="M0 0H${width}V${height}H0Z"/>` +
    (hasPlant ? renderCardPlant(event, topics, palette) : "") +
    faces.italic.render(site.name, { x: margin, y: 96, size: 32, colour: stem }) +
    lines.join("") +
    faces.italic.render(subtitle, { x: margin, y: Math.min(below, 536), size: 32, colour: faint }) +
    `<path fill="none" stroke="${line}" d="M${margin} 556H${margin + column}"/>` +
    faces.text.render(facts.filter(Boolean).join("  ·  "), { x: margin, y: 592, size: 22, colour: faint }) +
    "</svg>"
  );
}

function renderCardPlant(event: Event, topics: readonly Topic[], palette: Palette): string {
  const area = { left: 770, top: 56, right: width - 48, bottom: height - 56 };
  const specimen = layoutSpecimen(event, topics, area);
  return (
    `<style>${renderPaletteStyle(palette)}</style><defs>${renderOrgans([specimen.plant], "card-")}</defs>` +
    renderSpecimen(specimen, "card-")
  );
}
