import { describe, expect, test } from "vitest";
import { findDateRanges, isDay, parseDateRange } from "../../../src/wrapup/dates.ts";

describe("a range of days", () => {
  test.for([
    ["02.11.2021 – 06.11.2021", "2021-11-02", "2021-11-06"],
    ["2.11.2021-6.11.2021", "2021-11-02", "2021-11-06"],
    ["02. 11. 2021 — 06. 11. 2021", "2021-11-02", "2021-11-06"],
    ["2021-11-02 – 2021-11-06", "2021-11-02", "2021-11-06"],
    ["2021-11-02 to 2021-11-06", "2021-11-02", "2021-11-06"],
    ["2021-11-2", "2021-11-02", "2021-11-02"],
    ["2.–6.11.2021", "2021-11-02", "2021-11-06"],
    ["29.10. – 2.11.2021", "2021-10-29", "2021-11-02"],
    ["2 – 6 November 2021", "2021-11-02", "2021-11-06"],
    ["29 October – 2 November 2021", "2021-10-29", "2021-11-02"],
    ["30 Dec 2021 until 2 Jan 2022", "2021-12-30", "2022-01-02"],
    ["30 December – 3 January 2025", "2024-12-30", "2025-01-03"],
    ["30.12. – 03.01.2025", "2024-12-30", "2025-01-03"],
    ["Monday 6 November – Friday 10 November 2023", "2023-11-06", "2023-11-10"],
    ["Mon, June 19 – Fri, June 23, 2023", "2023-06-19", "2023-06-23"],
    ["2. bis 6. März 2021", "2021-03-02", "2021-03-06"],
    ["November 2 – 6, 2021", "2021-11-02", "2021-11-06"],
    ["Oct. 29 – Nov. 2, 2021", "2021-10-29", "2021-11-02"],
    ["June 19 to 23, 2023", "2023-06-19", "2023-06-23"],
    ["Jan 27th – Jan 31st, 2025", "2025-01-27", "2025-01-31"],
    ["11th and 16th March 2016", "2016-03-11", "2016-03-16"],
    ["11th, 12th and 13th March 2016", "2016-03-11", "2016-03-13"],
    ["June 19 through Friday, June 23, 2023", "2023-06-19", "2023-06-23"],
    ["30th of May to the 2nd of June, 2023", "2023-05-30", "2023-06-02"],
    ["19. bis zum 23. Juni 2023", "2023-06-19", "2023-06-23"],
    ["March 14, 2022 → March 18, 2022", "2022-03-14", "2022-03-18"],
    ["23/01/2023", "2023-01-23", "2023-01-23"],
    ["01/23/2023", "2023-01-23", "2023-01-23"],
    ["9/1/2023 – 13/1/2023", "2023-01-09", "2023-01-13"],
    ["30/01/2023 – 03/02/2023", "2023-01-30", "2023-02-03"],
    ["01/30/2023 – 02/03/2023", "2023-01-30", "2023-02-03"],
    ["6 November 2021", "2021-11-06", "2021-11-06"],
    ["November 6, 2021", "2021-11-06", "2021-11-06"],
    ["  29.02.2024 ", "2024-02-29", "2024-02-29"],
  ] as const)("%s is %s to %s", ([text, start, end]) => {
    expect(parseDateRange(text)).toEqual({ ok: true, dates: { start, end } });
  });

  test("may be in disorder: that is for others to judge", () => {
    expect(parseDateRange("06.11.2021 – 02.11.2021")).toEqual({
      ok: true,
      dates: { start: "2021-11-06", end: "2021-11-02" },
    });
    expect(parseDateRange("6 – 2 November 2021")).toEqual(parseDateRange("06.11.2021 – 02.11.2021"));
    expect(parseDateRange("6 November – 2 November 2021")).toEqual(parseDateRange("06.11.2021 – 02.11.2021"));
  });

  test.for([
    ["31.11.2025 – 02.12.2025", "2025-11-31"],
    ["2025-02-30", "2025-02-30"],
    ["2025-13-01 – 2025-13-02", "2025-13-01"],
    ["29.02.2023", "2023-02-29"],
    ["1.0.2023", "2023-00-01"],
  ] as const)("%s names the impossible day %s", ([text, day]) => {
    expect(parseDateRange(text)).toEqual({ ok: false, reason: { kind: "impossible", text: day } });
  });

  test.for([
    "",
    "soon",
    "November 2021",
    "02/11/2021",
    "02/11/2021 – 06/11/2021",
    "2 – 6 Brumaire 2021",
    "02.11.21",
    "2.11.2021 – late",
  ])("%s cannot be read", (text) => {
    expect(parseDateRange(text)).toEqual({ ok: false, reason: { kind: "unreadable" } });
  });
});

test.for([
  ["We met from June 19 to 23, 2023, in Sampleton.", ["2023-06-19 2023-06-23"]],
  ["Monday 19 June 2023 – Friday 23 June 2023", ["2023-06-19 2023-06-23"]],
  [
    "After the week of 2–6 May 2022 we met 2023-06-19 to 2023-06-23.",
    ["2022-05-02 2022-05-06", "2023-06-19 2023-06-23"],
  ],
  ["Am 19. und 20. Juni 2023 in Musterstadt", ["2023-06-19 2023-06-20"]],
  ["Release 1.19.6.2023, /2023-06-19/, 30 February 2023, 12 widgets to 20 users 2023", []],
] as const)("the dates in “%s” are found", ([text, dates]) => {
  expect(findDateRanges(text).map((found) => `${found.dates.start} ${found.dates.end}`)).toEqual(dates);
});

test.for([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2023-04-31", false],
  ["2023-4-30", false],
  ["2023-00-01", false],
  ["2023-01-00", false],
  ["2023-01-01T00:00", false],
] as const)("that %s is a day is %s", ([text, expected]) => {
  expect(isDay(text)).toBe(expected);
});
