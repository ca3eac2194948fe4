import { type Point, polar } from "./geometry.ts";

/** Numbers as path data wants them: a tenth of a unit, no needless character. `[1.04, -0.5]` is `1-.5`. */
export function formatNumbers(...values: readonly number[]): string {
  return values
    .map((value) => String(Math.round(value * 10) / 10 || 0).replace(/^(-?)0\./, "$1."))
    .join(" ")
    .replaceAll(" -", "-");
}

/** `M12 3.5` */
export function moveTo({ x, y }: Point): string {
  return `M${formatNumbers(x, y)}`;
}

export function lineTo({ x, y }: Point): string {
  return `L${formatNumbers(x, y)}`;
}

export function quadraticTo(control: Point, end: Point): string {
  return `Q${formatNumbers(control.x, control.y, end.x, end.y)}`;
}

/** Cubic segments from the first point softly through all others (Catmull-Rom); the first is not moved to. */
export function smoothThrough(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((end, index) => {
      const start = points[index] ?? end;
      const before = points[index - 1] ?? start;
      const after = points[index + 2] ?? end;
      return `C${formatNumbers(
        start.x + (end.x - before.x) / 6,
        start.y + (end.y - before.y) / 6,
        end.x - (after.x - start.x) / 6,
        end.y - (after.y - start.y) / 6,
        end.x,
        end.y,
      )}`;
    })
    .join("");
}

/** A closed sliver with two pointed ends: a leaflet, a petal. `belly` is where it is widest, from 0 to 1. */
export function sliver(base: Point, degrees: number, length: number, width: number, belly = 0.45): string {
  const tip = polar(base, degrees, length);
  const middle = polar(base, degrees, length * belly);
  const left = polar(middle, degrees - 90, width);
  const right = polar(middle, degrees + 90, width);
  return `${moveTo(base)}${quadraticTo(left, tip)}${quadraticTo(right, base)}Z`;
}

/** A closed circle. */
export function circle({ x, y }: Point, radius: number): string {
  const arc = (step: number) => `a${formatNumbers(radius, radius)} 0 1 0 ${formatNumbers(step, 0)}`;
  return `M${formatNumbers(x - radius, y)}${arc(2 * radius)}${arc(-2 * radius)}Z`;
}
