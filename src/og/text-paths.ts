import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkitten";

/** A typeface that sets text as outlines: image libraries do not read the site's fonts. */
export interface Typeface {
  /** Width of a text in pixels. */
  readonly measure: (text: string, size: number) => number;
  /** The text as SVG that starts at `x`, with its baseline at `y`. */
  readonly render: (text: string, place: TextPlace) => string;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

/** A typeface of `src/fonts/`, with the axes at their defaults: packed fonts cannot be varied. */
export function loadTypeface(name: string): Typeface {
  const font = create(readFileSync(join(process.cwd(), "src", "fonts", `${name}.woff2`))) as Font;
  const listGlyphs = (text: string) =>
    font.glyphsForString([...text.normalize("NFC")].map((character) => spell(character, font)).join(""));
  return {
    measure: (text, size) =>
      (listGlyphs(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * size) / font.unitsPerEm,
    render: (text, { x, y, size, colour }) => {
      const scale = (size / font.unitsPerEm).toFixed(5);
      let at = 0;
      const glyphs = listGlyphs(text).map(({ path, advanceWidth }) => {
        const outline = path.toSVG();
        const placed = outline && `<path transform="translate(${Math.round(at)})" d="${outline}"/>`;
        at += advanceWidth;
        return placed;
      });
      return `<g fill="${colour}" transform="translate(${x} ${y})scale(${scale} -${scale})">${glyphs.join("")}</g>`;
    },
  };
}

/** What the font has for a character: itself, its letter without marks, or nothing. */
function spell(character: string, font: Font): string {
  const has = (candidate: string): boolean => font.hasGlyphForCodePoint(candidate.codePointAt(0) ?? 0);
  return has(character) ? character : [...character.normalize("NFKD")].filter(has).join("");
}
