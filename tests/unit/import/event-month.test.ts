import { expect, test } from "vitest";
import { findEventMonth } from "../../../src/import/event-month.ts";

const NOTHING = { start: null, titles: [], path: "notes.md", weight: undefined };

test.each([
  [{ start: "2023-11-06" }, "2023-11"],
  [{ titles: ["Hack the Garden May 2023 – Hackathon"] }, "2023-05"],
  [{ titles: ["", "Hack The Garden 11/2023 Wrap Up"] }, "2023-11"],
  [{ path: "events/2023-11_Schelklingen/README.md" }, "2023-11"],
  [{ path: "_posts/2023-11-20-wrap-up.md" }, "2023-11"],
  [{ weight: -202311 }, "2023-11"],
  [{ titles: ["May 2023"], path: "2023-06-02-post.md" }, "2023-05"],
  [{ path: "events/13-2023/README.md" }, null],
  [{}, null],
])("%j is %s", (sources, month) => {
  expect(findEventMonth({ ...NOTHING, ...sources })).toBe(month);
});
