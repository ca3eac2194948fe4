import type { Point } from "./geometry.ts";

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
