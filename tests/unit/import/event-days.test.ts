import { expect, test } from "vitest";
import { findEventDays } from "../../../src/import/event-days.ts";

const NOTHING = {
  given: null,
  stated: null,
  titles: [],
  lead: "",
  rest: "",
  path: "notes.md",
  published: null,
  weight: undefined,
};

test.each([
  [{ stated: { start: "2023-11-06", end: "2023-11-10" } }, "2023-11"],
  [{ titles: ["Hack the Garden May 2023 – Hackathon"] }, "2023-05"],
  [{ titles: ["", "Hack The Garden 11/2023 Wrap Up"] }, "2023-11"],
  [{ path: "events/2023-11_Schelklingen/README.md" }, "2023-11"],
  [{ path: "_posts/2023-11-20-wrap-up.md" }, "2023-11"],
  [{ weight: -202311 }, "2023-11"],
  [{ titles: ["May 2023"], path: "2023-06-02-post.md" }, "2023-05"],
  [{ path: "events/13-2023/README.md" }, null],
  [{}, null],
])("%j is %s", (sources, month) => {
  expect(findEventDays({ ...NOTHING, ...sources })?.month ?? null).toBe(month);
});
