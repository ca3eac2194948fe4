/** Drawing units: the x axis points right, the y axis down, as in SVG. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Four points of a cubic Bézier curve. */
export type Curve = readonly [start: Point, control1: Point, control2: Point, end: Point];

export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** Direction of travel along a curve, in degrees. */
export function directionAt(curve: Curve, t: number): number {
  const before = pointAt(curve, Math.max(0, t - 0.01));
  const after = pointAt(curve, Math.min(1, t + 0.01));
  return (Math.atan2(after.y - before.y, after.x - before.x) * 180) / Math.PI;
}

/** The point at a distance and an angle (in degrees) from another. */
export function polar(origin: Point, degrees: number, distance: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: origin.x + distance * Math.cos(radians), y: origin.y + distance * Math.sin(radians) };
}

/** A point turned around the origin, in degrees clockwise. */
export function turnPoint({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The smallest box around all points, grown by `margin` on every side. */
export function boxAround(points: readonly Point[], margin = 0): Box {
  return {
    left: Math.min(...points.map(({ x }) => x)) - margin,
    top: Math.min(...points.map(({ y }) => y)) - margin,
    right: Math.max(...points.map(({ x }) => x)) + margin,
    bottom: Math.max(...points.map(({ y }) => y)) + margin,
  };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
