import type { Colours } from "../site-config.ts";
import { mixColours, readRoles } from "../theme.ts";

/** Literal colours (`#rrggbb`) for pictures that no style sheet reaches. */
export type Palette = Readonly<ReturnType<typeof buildPalette>>;

/** The light theme, in a community's own colours where it has them. */
export function buildPalette(colours?: Colours) {
  const roles = readRoles("light", colours);
  const pick = (role: string): string => roles[role] ?? "";
  const motivations = Object.entries(roles).filter(([role]) => role.startsWith("motivation-"));
  return {
    paper: pick("raised"),
    ink: pick("text"),
    faint: pick("text-faint"),
    line: pick("control"),
    stem: pick("accent"),
    root: pick("motivation-operations"),
    motivations: motivations.map(([role, colour]) => [role.replace("motivation-", ""), colour] as const),
  };
}

/** The rules of `plate.css` with literal colours and without custom properties, which image libraries lack. */
export function renderPaletteStyle(palette: Palette): string {
  const { ink, line, motivations, paper, root, stem } = palette;
  const colours = (colour: string) =>
    `{color:${mixColours(colour, paper, 0.5)};fill:${mixColours(colour, paper, 0.34)};stroke:${mixColours(colour, ink, 0.62)}}`;
  const plain = `{color:${mixColours(stem, paper, 0.45)};fill:${mixColours(stem, paper, 0.22)};stroke:${mixColours(stem, ink, 0.75)}}`;
  const organs = motivations.map(
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
    `.plate-stalk{fill:none;stroke:${mixColours(stem, ink, 0.7)}}.plate-root{fill:none;stroke:${root};stroke-width:.75}`,
    `.plate-sheet{fill:${paper}}.plate-ground{fill:none;stroke:${line};stroke-width:.8}`,
  ].join("");
}
