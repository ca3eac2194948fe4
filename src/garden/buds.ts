import type { Organ } from "./organ.ts";

/** A closed bell on an arched stalk. */
export const bellBud: Organ = {
  name: "bell-bud",
  strokes: [
    { role: "line", path: "M0 0C4-6 11-6 12 0" },
    { role: "wash", path: "M12 1C7.5 3 8.5 8 12 12C15.5 8 16.5 3 12 1Z" },
    { role: "fine", path: "M12 4V10" },
    { role: "line", path: "M12 0Q9 2 9 5M12 0Q15 2 15 5" },
  ],
  tip: { x: 12, y: 14 },
  hangs: true,
};

/** Round, held by sepals. */
export const roundBud: Organ = {
  name: "round-bud",
  strokes: [
    { role: "line", path: "M0 0Q5 1 9 0" },
    { role: "wash", path: "M9 0C8-7 19-5.5 18.5 0C19 5.5 8 7 9 0Z" },
    { role: "shade", path: "M9 0C8 7 19 5.5 18.5 0Z" },
    { role: "line", path: "M9 0Q10-4 14-4M9 0Q10 4 14 4M9 0H14" },
  ],
  tip: { x: 19, y: 0 },
};

const umbelDots = "M11.9-6.3h0M14.2-3.5h0M15 0h0M14.2 3.5h0M11.9 6.3h0";

/** An umbel that has not opened. */
export const umbelBud: Organ = {
  name: "umbel-bud",
  strokes: [
    { role: "line", path: "M0 0H7M7 0L11.9-6.3M7 0L14.2-3.5M7 0L15 0M7 0L14.2 3.5M7 0L11.9 6.3" },
    { role: "dot-rims", path: umbelDots },
    { role: "dots", path: umbelDots },
  ],
  tip: { x: 17, y: 0 },
};

/** A young frond, still rolled up. */
export const fiddlehead: Organ = {
  name: "fiddlehead",
  strokes: [
    { role: "wash", path: "M7.6-3a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0 -12.8 0Z" },
    {
      role: "line",
      path: "M0 0Q9 6 16.2 3T19.8-3.5T14.9-8.1T9.9-4.9T11.5 0T15.9-.3T16.5-3.9T13.8-5.1T12.6-3.3",
    },
  ],
  tip: { x: 20, y: -3 },
};
