import type { Point } from "./geometry.ts";

/**
 * One drawn part of a plant, such as a leaf or a bud. It is attached at the origin and grows along the
 * positive x axis; its upper side looks towards negative y.
 */
export interface Organ {
  /** Unique among all organs; becomes part of an id. */
  readonly name: string;
  /** Where it ends, for the space it takes. */
  readonly tip: Point;
  /** Hangs down instead of following the stem's direction. */
  readonly hangs?: true;
  /**
   * SVG, a path in each line. `wash`: filled with the topic's colour, inked around. `down`: the same with a thinner line.
   * `shade`: a second wash without a line. `line`: a line in ink. `fine`: a thinner one. `dots` and `lobes`: dots and short
   * strokes in the topic's colour, their `-rims` behind them.
   */
  readonly shapes: string;
}

/** Narrow and pointed, as a bellflower's. */
export const lanceolate: Organ = {
  name: "lanceolate",
  tip: { x: 46, y: 9 },
  shapes: `
    <path class="plate-wash" d="M4 0C5.2-.7 8.8-3.1 11.3-4C13.8-4.8 16.4-5.2 18.9-5.1C21.4-5.1 23.9-4.6 26.3-3.8C28.7-3 31-1.8 33.3-.4C35.5 .9 37.6 2.5 39.8 4.1C41.9 5.7 45 8.2 46 9C44.7 8.9 40.8 8.5 38.2 8.4C35.7 8.3 33.2 8.5 30.7 8.4C28.3 8.4 26 8.5 23.7 8.3C21.4 8.1 19.3 7.8 17.1 7.1C15 6.5 12.9 5.7 10.7 4.5C8.5 3.3 5.1 .7 4 0Z"/>
    <path class="plate-shade" d="M4 0Q25 0 46 9C44.5 8.9 39.8 8.4 36.7 8.3C33.7 8.1 30.7 8.4 27.9 8.2C25.1 8.1 22.4 8 19.8 7.5C17.1 6.9 14.6 6.2 12 5C9.4 3.7 5.3 .8 4 0Z"/>
    <path class="plate-line" d="M0 0L4 0Q25 0 46 9"/>
    <path class="plate-fine" d="M7.3 .1Q10.3-1.6 14.9-3.9M14.5 .6Q17.8-1.8 22.5-3.6M21.7 1.6Q25.2-.6 29.9-1.2M28.9 3.2Q32.4 1.9 36.9 2.7M36.1 5.3Q39.4 5.3 43.5 7.3M7.3 .1Q10.1 1.9 13.9 5M14.5 .6Q17 3.6 20.7 6.7M21.7 1.6Q24.1 4.9 27.7 7.5M28.9 3.2Q31.3 6 35.2 7.8M36.1 5.3Q38.7 7.2 43.1 8.5"/>`,
};

/** Broad, with veins from base to tip, as Solomon's seal has them. */
export const ovate: Organ = {
  name: "ovate",
  tip: { x: 46, y: 6 },
  shapes: `
    <path class="plate-wash" d="M2 0C3.3-1.3 7.1-6.3 9.7-8C12.3-9.7 15-10 17.6-10.1C20.3-10.3 22.9-9.7 25.4-8.9C27.9-8.1 30.4-6.7 32.8-5.2C35.1-3.7 37.4-1.8 39.6 0C41.8 1.9 44.9 5 46 6C44.6 6.4 40.4 7.6 37.7 8.3C35 9.1 32.4 9.9 29.9 10.5C27.4 11.1 25 11.7 22.6 11.9C20.2 12 18 12 15.7 11.4C13.4 10.9 11.2 10.2 9 8.3C6.7 6.4 3.2 1.4 2 0Z"/>
    <path class="plate-shade" d="M2 0Q24 0 46 6C44.4 6.4 39.3 7.8 36.2 8.6C33 9.4 29.9 10.4 27 10.9C24 11.3 21.2 11.8 18.5 11.5C15.7 11.1 13.1 10.8 10.3 8.8C7.6 6.9 3.4 1.5 2 0Z"/>
    <path class="plate-line" d="M0 0L2 0Q24 0 46 6"/>
    <path class="plate-fine" d="M3.3-.8C5.7-1.2 12.8-3.1 17.7-2.9C22.7-2.7 28.9-.8 33.3 .5C37.6 1.9 42.1 4.3 43.9 5M3.3-1.7C5.8-2.5 13-6.5 18.1-6.5C23.2-6.5 29.4-3.7 33.7-1.9C38 0 42.3 3.5 44 4.6M3.3 .9C5.6 1.4 12.2 3.6 17.1 4.4C21.9 5.1 27.9 5.1 32.3 5.3C36.8 5.6 41.8 5.7 43.7 5.8M3.3 1.7C5.5 2.8 11.9 7 16.7 8C21.5 9 27.4 8 31.9 7.7C36.4 7.4 41.6 6.5 43.6 6.2"/>`,
};

/** Toothed, as a nettle's. */
export const serrate: Organ = {
  name: "serrate",
  tip: { x: 45, y: 6 },
  shapes: `
    <path class="plate-wash" d="M7 0L9.2-5.2L11.5-8.9L13.8-8.5L16.2-11.2L18.4-9.3L20.9-11.2L23-8.6L25.4-9.9L27.3-7L29.8-7.6L31.6-4.7L33.9-4.7L35.6-1.9L37.8-1.3L39.5 1.1L41.5 2.3L43.2 4.4L45 6L42.6 6.3L40.1 7.2L37.9 7.2L35.3 8.6L33.3 8.2L30.8 10L28.9 9.2L26.4 11.4L24.7 10L22.3 12.3L20.6 10.5L18.4 12.6L16.7 10.2L14.6 11.7L12.9 8.8L10.9 9L9 5.2L7 0Z"/>
    <path class="plate-shade" d="M7 0Q26 0 45 6C43.6 6.3 39.2 7.2 36.4 7.6C33.7 8.1 31.1 8.4 28.6 8.7C26 9.1 23.5 9.5 21.1 9.7C18.7 9.8 16.4 11.3 14 9.6C11.7 8 8.2 1.6 7 0Z"/>
    <path class="plate-line" d="M0 0L7 0Q26 0 45 6"/>
    <path class="plate-fine" d="M9.5 0Q12.3-4 16.6-9M14.9 .3Q17.9-3.9 22.3-7.2M20.3 .7Q23.6-3.7 28-5.6M25.8 1.5Q29.2-2.2 33.5-3.4M31.2 2.4Q34.5 .5 38.5 .8M36.7 3.7Q39.7 3.1 43.4 4.7M9.5 0Q11.9 4.2 15.2 9.6M14.9 .3Q17.2 4.8 20.4 8.9M20.3 .7Q22.4 5.8 25.6 8.9M25.8 1.5Q27.7 6.1 31 8.7M31.2 2.4Q33.3 5.5 36.9 7.1M36.7 3.7Q39 5.6 42.9 6.2"/>`,
};

/** Deeply waved, as a daisy's or an oak's. */
export const lobed: Organ = {
  name: "lobed",
  tip: { x: 47, y: 7 },
  shapes: `
    <path class="plate-wash" d="M5 0C5.4-.3 6.6-1 7.4-1.6C8.2-2.1 9-3.1 9.8-3.5C10.6-3.8 11.4-3.7 12.2-3.6C13-3.5 13.8-2.7 14.6-2.8C15.4-2.9 16.2-3.3 17.1-4.2C18-5 19-7 20-8C20.9-8.9 21.9-9.9 22.7-9.8C23.6-9.7 24.2-8.2 24.9-7.2C25.6-6.2 26.2-4.3 26.9-3.9C27.7-3.5 28.6-4.2 29.6-4.9C30.6-5.7 31.9-7.9 32.9-8.6C34-9.2 34.9-9.6 35.7-8.9C36.4-8.2 36.8-5.9 37.3-4.5C37.8-3 38.2-1.1 38.8-.3C39.5 .5 40.4 .2 41.3 .3C42.1 .3 43.2-.3 44 .1C44.7 .5 45.3 1.5 45.8 2.7C46.3 3.8 46.8 6.3 47 7C46.4 7.5 44.6 9.2 43.5 9.8C42.5 10.5 41.5 11.1 40.7 11C39.9 10.9 39.4 9.8 38.7 9.5C38 9.1 37.4 8.4 36.5 8.8C35.6 9.2 34.4 10.7 33.4 11.8C32.4 12.8 31.2 14.8 30.3 15.1C29.5 15.5 28.9 14.8 28.4 13.8C27.8 12.8 27.6 10.3 27 9.2C26.5 8.2 25.8 7.3 25.1 7.4C24.3 7.5 23.3 9.2 22.4 10C21.5 10.7 20.7 12 19.9 11.9C19.2 11.9 18.6 10.6 18 9.5C17.4 8.4 16.9 6.3 16.2 5.3C15.6 4.3 14.8 3.7 14.1 3.5C13.4 3.3 12.5 4 11.8 4C11 4 10.3 4 9.5 3.6C8.8 3.2 8.1 2.2 7.3 1.6C6.5 1 5.4 .3 5 0Z"/>
    <path class="plate-shade" d="M5 0Q26 0 47 7C45.5 7 40.9 6.7 37.9 7C34.9 7.3 31.8 8.7 28.9 8.8C26.1 8.9 23.6 8.6 20.9 7.6C18.3 6.5 15.9 3.5 13.3 2.3C10.6 1 6.4 .4 5 0Z"/>
    <path class="plate-line" d="M0 0L5 0Q26 0 47 7"/>
    <path class="plate-fine" d="M9.1 .1Q12.1-1.5 16.5-2.9M18.1 .7Q21.7-3.9 26.1-3.5M27.1 1.9Q31-2.1 36.2-5M36.2 3.9Q39.6 2.7 44.6 1.7M9.1 .1Q11.9 1.9 15.9 3.9M18.1 .7Q20.4 5.9 24.4 6.8M27.1 1.9Q29.1 7.1 32.3 11.8M36.2 3.9Q38.6 6.5 42 10"/>`,
};

/** One pinna of a fern: pairs of leaflets along a rib. */
export const pinna: Organ = {
  name: "pinna",
  tip: { x: 50, y: 7 },
  shapes: `
    <path class="plate-down" d="M3 0Q2-4.8 6.6-8Q7.3-2.4 3 0ZM3 0Q7.3 2.4 6.6 8Q2 4.8 3 0ZM7.7 .1Q7-4.6 11.6-7.6Q11.9-2.2 7.7 .1ZM7.7 .1Q11.8 2.4 11.3 7.9Q6.8 4.8 7.7 .1ZM12.3 .3Q12-4.3 16.5-7Q16.5-1.7 12.3 .3ZM12.3 .3Q16.3 2.6 16 7.8Q11.7 4.8 12.3 .3ZM17 .7Q16.9-3.7 21.3-6.1Q21-1.1 17 .7ZM17 .7Q20.8 2.8 20.7 7.8Q16.5 5 17 .7ZM21.7 1.2Q21.8-2.9 26.1-5Q25.5-.3 21.7 1.2ZM21.7 1.2Q25.3 3.1 25.3 7.8Q21.3 5.3 21.7 1.2ZM26.3 1.9Q26.6-1.9 30.6-3.6Q29.9 .7 26.3 1.9ZM26.3 1.9Q29.7 3.5 29.7 7.9Q26 5.6 26.3 1.9ZM31 2.7Q31.4-.7 35-1.9Q34.3 1.9 31 2.7ZM31 2.7Q34.1 4 34.1 7.9Q30.7 6 31 2.7ZM35.7 3.6Q36 .8 39.1 .1Q38.5 3.3 35.7 3.6ZM35.7 3.6Q38.3 4.6 38.3 7.8Q35.3 6.5 35.7 3.6ZM40.3 4.7Q40.4 2.5 42.8 2.4Q42.6 4.9 40.3 4.7ZM40.3 4.7Q42.5 5.2 42.2 7.6Q39.8 6.9 40.3 4.7ZM43.3 5.5Q46.3 4.7 49.1 7Q45.6 7.6 43.3 5.5Z"/>
    <path class="plate-line" d="M0 0H3Q22.5 0 45 6"/>`,
};

const dividedLobes =
  "M15.6-3.6l5.1-.9M15.6-3.6l-.7-5.1M17.7-6.5l-.4-6M17.7-6.5l3.5-4.8M17.7-6.5l5.8-1.4M15.1 3.9l-1.4 5M15.1 3.9l4.9 1.6M16.8 7.1l5.5 2.2M16.8 7.1l2.8 5.3M16.8 7.1l-1.2 5.8M23.4-2.4l4.3-.3M23.4-2.4l-.1-4.3M25.4-4.6l.2-4.9M25.4-4.6l3.3-3.7M25.4-4.6l4.9-.7M23 3.4l-.7 4.2M23 3.4l4.2 .9M24.7 5.8l4.7 1.4M24.7 5.8l2.8 4.1M24.7 5.8l-.5 4.9M31.1-.5l3.4 .1M31.1-.5l.2-3.4M32.9-2.1l.5-3.8M32.9-2.1l2.9-2.6M32.9-2.1l3.9-.1M30.8 3.6l-.2 3.4M30.8 3.6l3.3 .4M32.3 5.4l3.8 .7M32.3 5.4l2.5 3M32.3 5.4l0 3.9M38.7 1.9l2.4 .3M38.7 1.9l.4-2.4M40.1 .9l.7-2.7M40.1 .9l2.3-1.6M40.1 .9l2.8 .2M38.5 4.6l.1 2.4M38.5 4.6l2.4 0M39.7 5.8l2.8 .2M39.7 5.8l2 1.9M39.7 5.8l.3 2.8M44 4l4.6-3.9M44 4l5.8-1.5M44 4l5.9 1.2M44 4l4.7 3.7";

/** Finely divided, as a wild carrot's. */
export const divided: Organ = {
  name: "divided",
  tip: { x: 51, y: 5 },
  shapes: `
    <path class="plate-line" d="M0 0Q26-1 44 4M13 0L17.7-6.5M13 0L16.8 7.1M21 .4L25.4-4.6M21 .4L24.7 5.8M29 1.4L32.9-2.1M29 1.4L32.3 5.4M37 3.2L40.1 .9M37 3.2L39.7 5.8"/>
    <path class="plate-lobe-rims" d="${dividedLobes}"/>
    <path class="plate-lobes" d="${dividedLobes}"/>`,
};

/** Fingered, as a lupin's. */
export const palmate: Organ = {
  name: "palmate",
  tip: { x: 41, y: -2 },
  shapes: `
    <path class="plate-wash" d="M17 0Q6.2-3.4 7.7-11.9Q16.3-11.3 17 0ZM17 0Q11.4-11.6 18.3-17.9Q24.2-10.7 17 0ZM17 0Q21.3-13.7 31.4-14.9Q30.6-4.8 17 0ZM17 0Q30.5-8.4 40.2-3.3Q32.3 4.3 17 0ZM17 0Q32 1.2 36 10.9Q25.6 12.3 17 0ZM17 0Q27.1 8.9 23.5 17.9Q15 13.3 17 0ZM17 0Q19.2 11.7 10.9 15Q7.3 6.9 17 0Z"/>
    <path class="plate-line" d="M0 0Q9-2 17 0"/>
    <path class="plate-fine" d="M17 0L9-10.2M17 0L18.1-15.4M17 0L29.4-12.9M17 0L37-2.8M17 0L33.3 9.4M17 0L22.6 15.4M17 0L11.8 12.9"/>`,
};

/** Nods from an arched stalk. */
export const bell: Organ = {
  name: "bell",
  tip: { x: 20, y: 30 },
  hangs: true,
  shapes: `
    <path class="plate-line" d="M0 0C7-8 17-9 20 1"/>
    <path class="plate-wash" d="M20 3C13 4 14 13 12.5 18Q11 22 7 24.5Q12 25 14.5 23.5Q16 27 19.5 29.5Q23 27 24.5 23.5Q28 25 32 23.5Q28.5 21 27.5 17C26 12 27.5 4 20 3Z"/>
    <path class="plate-shade" d="M20 3C27.5 4 26 12 27.5 17Q28.5 21 32 23.5Q28 25 24.5 23.5Q22 15 20 3Z"/>
    <path class="plate-fine" d="M14.5 23.5Q17 14 19 7M24.5 23.5Q22.5 14 20.5 7M19.5 29.5V22"/>
    <path class="plate-line" d="M20 1Q15 3 14 8M20 1Q25 3 26 8M20 1V6"/>`,
};

/** Looks at the reader, a little tilted. */
export const daisy: Organ = {
  name: "daisy",
  tip: { x: 34, y: 0 },
  shapes: `
    <path class="plate-line" d="M0 0Q8 1 12 0"/>
    <path class="plate-down" d="M24.9 .2Q33-3.9 33.9 1Q32.5 5.7 24.9 .2ZM24.4 1.8Q33.2 2.8 32.1 7.6Q29.1 11 24.4 1.8ZM23.5 3Q30.9 8.9 28.1 12.5Q24.1 13.8 23.5 3ZM22.1 3.5Q26.5 12.9 22.6 14.5Q18.6 13.4 22.1 3.5ZM20.8 3.2Q21 14 17 13.2Q13.9 9.9 20.8 3.2ZM19.7 2.1Q15.8 11.8 12.6 8.8Q11.1 4.2 19.7 2.1ZM19.2 .6Q12 7 10.3 2.5Q10.7-2.5 19.2 .6ZM19.3-1.1Q10.5 .5 10.7-4.4Q12.9-8.6 19.3-1.1ZM20-2.5Q11.6-6 13.7-10.3Q17.2-12.7 20-2.5ZM21.2-3.4Q15.1-11.2 18.6-13.9Q22.6-14 21.2-3.4ZM22.5-3.4Q20.2-13.8 24.3-14.2Q27.9-12 22.5-3.4ZM23.8-2.7Q25.7-13.3 29.4-11.3Q31.8-7.3 23.8-2.7ZM24.6-1.4Q30.3-9.7 32.9-5.8Q33.5-.9 24.6-1.4Z"/>
    <path class="plate-wash" d="M17 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0Z"/>
    <path class="plate-shade" d="M17 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0Z"/>
    <path class="plate-fine" d="M22.4 0h.1M20.8 .9h.1M21.7-1.6h.1M22.6 1.6h.1M19.8-.4h.1M23.4-1.4h.1M21 2.8h.1M20.4-2.9h.1M24.3 1.2h.1"/>`,
};

const umbelDots =
  "M16.4-16.5h0M18.9-15.9h0M16.8-13.5h0M13.9-14.8h0M14.2-18h0M21.8-14h0M23.4-11.9h0M20.3-11.4h0M18.8-14.2h0M21-16.5h0M26.1-10h0M26.1-7.4h0M23.3-8.8h0M23.8-11.9h0M26.9-12.4h0M28.8-5h0M27.3-2.8h0M25.9-5.7h0M28.1-7.9h0M31-6.5h0M30.1 .4h0M27.6 1.3h0M28.1-1.9h0M31.2-2.4h0M32.7 .4h0M28.4 5.6h0M25.9 4.9h0M28 2.6h0M30.9 3.9h0M30.5 7.1h0M25.3 10.2h0M23.7 8.2h0M26.8 7.6h0M28.4 10.3h0M26.2 12.7h0M21 13.8h0M21 11.2h0M23.8 12.6h0M23.4 15.7h0M20.3 16.2h0M15.9 15.9h0M17.5 13.8h0M18.9 16.6h0M16.6 18.8h0M13.8 17.4h0";

/** Rays that each end in a cluster of small flowers. */
export const umbel: Organ = {
  name: "umbel",
  tip: { x: 33, y: 0 },
  shapes: `
    <path class="plate-line" d="M0 0H9M9 0Q11.6-9.1 16.2-16.2M9 0Q14.2-7.9 21.4-13.8M9 0Q16.3-6 25.7-10M9 0Q17.8-3.6 28.6-5.2M9 0Q18.5 0 30 0M9 0Q17.8 3.6 28.6 5.2M9 0Q16.3 6 25.7 10M9 0Q14.2 7.9 21.4 13.8M9 0Q11.6 9.1 16.2 16.2"/>
    <path class="plate-fine" d="M9 0L10.7-4.7M9 0L13.1-2.9M9 0L13.1 2.9M9 0L10.7 4.7"/>
    <path class="plate-dot-rims" d="${umbelDots}"/>
    <path class="plate-dots" d="${umbelDots}"/>`,
};

/** A tapering spike of small flowers. */
export const spike: Organ = {
  name: "spike",
  tip: { x: 43, y: 0 },
  shapes: `
    <path class="plate-line" d="M0 0H38"/>
    <path class="plate-down" d="M9 0Q8.2-6.9 13.5-8.4Q15.2-3.2 9 0ZM9 0Q15.2 3.2 13.5 8.4Q8.2 6.9 9 0ZM12.6 0Q12.4-6.4 17.4-7.3Q18.5-2.4 12.6 0ZM12.6 0Q18.5 2.4 17.4 7.3Q12.4 6.4 12.6 0ZM16.2 0Q16.5-5.9 21.1-6.3Q21.8-1.7 16.2 0ZM16.2 0Q21.8 1.7 21.1 6.3Q16.5 5.9 16.2 0ZM19.8 0Q20.5-5.3 24.7-5.3Q25-1.1 19.8 0ZM19.8 0Q25 1.1 24.7 5.3Q20.5 5.3 19.8 0ZM23.4 0Q24.5-4.6 28.2-4.3Q28.1-.6 23.4 0ZM23.4 0Q28.1 .6 28.2 4.3Q24.5 4.6 23.4 0ZM27 0Q28.3-4 31.6-3.5Q31.2-.1 27 0ZM27 0Q31.2 .1 31.6 3.5Q28.3 4 27 0ZM30.6 0Q32-3.4 34.8-2.6Q34.3 .2 30.6 0ZM30.6 0Q34.3-.2 34.8 2.6Q32 3.4 30.6 0ZM34.2 0Q35.7-2.7 38-1.9Q37.3 .4 34.2 0ZM34.2 0Q37.3-.4 38 1.9Q35.7 2.7 34.2 0ZM37 0Q39.3-2 42 0Q39.3 2 37 0Z"/>`,
};

/** A closed bell on an arched stalk. */
export const bellBud: Organ = {
  name: "bell-bud",
  tip: { x: 12, y: 14 },
  hangs: true,
  shapes: `
    <path class="plate-line" d="M0 0C4-6 11-6 12 0"/>
    <path class="plate-wash" d="M12 1C7.5 3 8.5 8 12 12C15.5 8 16.5 3 12 1Z"/>
    <path class="plate-fine" d="M12 4V10"/>
    <path class="plate-line" d="M12 0Q9 2 9 5M12 0Q15 2 15 5"/>`,
};

/** Round, held by sepals. */
export const roundBud: Organ = {
  name: "round-bud",
  tip: { x: 19, y: 0 },
  shapes: `
    <path class="plate-line" d="M0 0Q5 1 9 0"/>
    <path class="plate-wash" d="M9 0C8-7 19-5.5 18.5 0C19 5.5 8 7 9 0Z"/>
    <path class="plate-shade" d="M9 0C8 7 19 5.5 18.5 0Z"/>
    <path class="plate-line" d="M9 0Q10-4 14-4M9 0Q10 4 14 4M9 0H14"/>`,
};

const umbelBudDots = "M11.9-6.3h0M14.2-3.5h0M15 0h0M14.2 3.5h0M11.9 6.3h0";

/** An umbel that has not opened. */
export const umbelBud: Organ = {
  name: "umbel-bud",
  tip: { x: 17, y: 0 },
  shapes: `
    <path class="plate-line" d="M0 0H7M7 0L11.9-6.3M7 0L14.2-3.5M7 0L15 0M7 0L14.2 3.5M7 0L11.9 6.3"/>
    <path class="plate-dot-rims" d="${umbelBudDots}"/>
    <path class="plate-dots" d="${umbelBudDots}"/>`,
};

/** A young frond, still rolled up. */
export const fiddlehead: Organ = {
  name: "fiddlehead",
  tip: { x: 20, y: -3 },
  shapes: `
    <path class="plate-wash" d="M7.6-3a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0 -12.8 0Z"/>
    <path class="plate-line" d="M0 0Q9 6 16.2 3T19.8-3.5T14.9-8.1T9.9-4.9T11.5 0T15.9-.3T16.5-3.9T13.8-5.1T12.6-3.3"/>`,
};
