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
  const shapes = new Map<number, { readonly path: string; readonly width: number }>();
  const find = (character: string): { readonly path: string; readonly width: number } => {
    const code = character.codePointAt(0) ?? 0;
    const known = shapes.get(code);
    if (known) return known;
    const glyph = font.glyphForCodePoint(code);
    const shape = { path: glyph.path.toSVG(), width: glyph.advanceWidth };
    shapes.set(code, shape);
    return shape;
  };
  const spell = (text: string): string[] =>
    [...text.normalize("NFC")].flatMap((character) => spellCharacter(character, font));
  const measure = (text: string, size: number): number =>
    (spell(text).reduce((sum, character) => sum + find(character).width, 0) * size) / font.unitsPerEm;
  return {
    measure,
    render: (text, { x, y, size, colour }) => {
      const scale = size / font.unitsPerEm;
      let at = 0;
      const glyphs = spell(text).map((character) => {
        const { path, width } = find(character);
        const placed = path === "" ? "" : `<path transform="translate(${Math.round(at)})" d="${path}"/>`;
        at += width;
        return placed;
      });
      return `<g fill="${colour}" transform="translate(${x} ${y})scale(${scale.toFixed(5)} -${scale.toFixed(5)})">${glyphs.join("")}</g>`;
    },
  };
}

/** What the font has for a character: itself, its letter without marks, or nothing. */
function spellCharacter(character: string, font: Font): string[] {
  const has = (candidate: string): boolean => font.hasGlyphForCodePoint(candidate.codePointAt(0) ?? 0);
  if (has(character)) return [character];
  return [...character.normalize("NFKD")].filter(has);
}
