import { describe, expect, test } from "vitest";
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
  [{ titles: ["Die Hackwoche im März 2023"] }, "2023-03"],
  [{ path: "2023-11_Sampleton/2024-01-20-wrap-up.md" }, "2023-11"],
  [{ path: "events/13-2023/README.md" }, null],
  [{}, null],
])("%j is %s", (sources, month) => {
  expect(findEventDays({ ...NOTHING, ...sources })?.month ?? null).toBe(month);
});

describe("days in running text", () => {
  const find = (sources: object) => {
    const { month, dates, note } = findEventDays({ ...NOTHING, ...sources }) ?? {};
    return `${month}: ${dates ? `${dates.start} to ${dates.end}` : "no days"}; ${note}`;
  };

  test.each([
    [
      "are the event's, and the report quotes them",
      { lead: "We met from June 19 to 23, 2023." },
      "2023-06: 2023-06-19 to 2023-06-23; days from the text: “June 19 to 23, 2023”",
    ],
    [
      "are of the month that the title says, if it says one",
      { titles: ["May 2023"], lead: "After June 5–9, 2022, we met 22.05.2023 – 26.05.2023." },
      "2023-05: 2023-05-22 to 2023-05-26; days from the text: “22.05.2023 – 26.05.2023”",
    ],
    [
      "of another month than the title's are another event's",
      { titles: ["May 2023"], lead: "Next: June 5–9, 2024." },
      "2023-05: no days; null",
    ],
    [
      "begin before the publication rather than after it",
      { published: "2023-11-20", lead: "Next: 6–10 May 2024. We met 6–10 November 2023." },
      "2023-11: 2023-11-06 to 2023-11-10; days from the text: “6–10 November 2023”",
    ],
    [
      "may be a single one before the first topic",
      { lead: "Posted March 14, 2016. We met on 11 March 2016.", rest: "Released on 2 May 2015." },
      "2016-03: 2016-03-11 to 2016-03-11; days from the text: “11 March 2016”",
    ],
    [
      "are a range rather than a single day",
      { lead: "Announced on 2 May 2015.", rest: "It was the week of 2015-06-01 to 2015-06-05." },
      "2015-06: 2015-06-01 to 2015-06-05; days from the text: “2015-06-01 to 2015-06-05”",
    ],
    [
      "are not those of the publication, which says the month only with a note",
      { published: "2016-03-14", lead: "March 14, 2016" },
      "2016-03: no days; the month is that of the publication, 2016-03-14: check it, or say --month",
    ],
    [
      "are no longer than a month",
      { titles: ["May 2023"], lead: "From 2 May 2023 to 30 December 2023." },
      "2023-05: no days; null",
    ],
    [
      "do not matter where somebody says them",
      {
        given: { month: "2023-06", dates: { start: "2023-06-01", end: "2023-06-02" } },
        titles: ["May 2023"],
        lead: "We met 22.05.2023 – 26.05.2023.",
      },
      "2023-06: 2023-06-01 to 2023-06-02; null",
    ],
  ])("%s", (_, sources, expected) => {
    expect(find(sources)).toBe(expected);
  });
});
