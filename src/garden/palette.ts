import type { Colours } from "../site-config.ts";
import { deriveTokens, mixColours } from "../theme.ts";
import type { MotivationCategory } from "../wrapup/model.ts";

/** Literal colours (`#rrggbb`) for pictures that no style sheet reaches. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly stem: string;
  readonly motivations: Readonly<Record<MotivationCategory, string>>;
}

/** The light theme of `styles/tokens.css`. */
export const dayPalette: Palette = {
  paper: "#fdfaf1",
  ink: "#1b2a20",
  faint: "#5a6453",
  line: "#8d8567",
  stem: "#2f6b45",
  motivations: {
    security: "#5a48a3",
    availability: "#a8323a",
    scalability: "#2d6e37",
    cost: "#7a5c00",
    productivity: "#2a5f9e",
    operations: "#6f5340",
    experience: "#a1306f",
    "use-cases": "#0e6b68",
    observability: "#83379a",
    quality: "#5a6614",
    dependencies: "#964420",
    community: "#955000",
    other: "#5a6257",
  },
};

/** The light theme in a community's own colours, where it has them. */
export function buildPalette(colours: Colours | undefined): Palette {
  if (!colours) return dayPalette;
  const { "--paper-0": paper = "", "--paper-4": line = "", "--leaf-2": stem = "" } = deriveTokens(colours);
  return { ...dayPalette, paper, line, stem };
}

/** The rules of `plate.css` with literal colours and without custom properties, which image libraries lack. */
export function renderPaletteStyle(palette: Palette): string {
  const { ink, line, motivations, paper, stem } = palette;
  const colours = (colour: string) =>
    `{color:${mixColours(colour, paper, 0.5)};fill:${mixColours(colour, paper, 0.34)};stroke:${mixColours(colour, ink, 0.62)}}`;
  const plain = `{color:${mixColours(stem, paper, 0.45)};fill:${mixColours(stem, paper, 0.22)};stroke:${mixColours(stem, ink, 0.75)}}`;
  const organs = Object.entries(motivations).map(
    ([category, colour]) => `.plate-organ[data-motivation="${category}"]${colours(colour)}`,
  );
  return [
    `.plate-organ${plain}${organs.join("")}`,
    ".plate-organ,.plate-stalk,.plate-root{stroke-linecap:round;stroke-linejoin:round}",
    ".plate-wash{stroke-width:.8}.plate-down{stroke-width:.5}.plate-line{fill:none;stroke-width:.9}",
    ".plate-shade{fill:currentColor;fill-opacity:.4;stroke:none}.plate-fine{fill:none;stroke-width:.45}",
    ".plate-dot-rims{stroke-width:3.7}.plate-dots{stroke:currentColor;stroke-width:2.6}",
    ".plate-lobe-rims{stroke-width:2.5}.plate-lobes{stroke:currentColor;stroke-width:1.5}",
    `.plate-stem{fill:${mixColours(stem, paper, 0.42)};stroke:${mixColours(stem, ink, 0.62)};stroke-width:.7}`,
    `.plate-stalk{fill:none;stroke:${mixColours(stem, ink, 0.7)}}.plate-root{fill:none;stroke:${motivations.operations};stroke-width:.75}`,
    `.plate-sheet{fill:${paper}}.plate-ground{fill:none;stroke:${line};stroke-width:.8}`,
  ].join("");
}
