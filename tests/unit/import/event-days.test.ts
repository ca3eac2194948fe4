import { describe, expect, test } from "vitest";
import { findEventDays, type GivenDays } from "../../../src/import/event-days.ts";
import { readDocument } from "../../../src/import/read-document.ts";
import { site } from "../../../src/site.config.ts";

function find(source: string, path = "notes.md", given: GivenDays | null = null) {
  const document = readDocument({ path, bytes: new TextEncoder().encode(source) }, site);
  if (document.kind === "refused") throw new Error(document.reason);
  return findEventDays(document, given);
}

const withFrontMatter = (yaml: string, body = ""): string => `---\n${yaml}\n---\n\n${body}\n`;

test.each([
  [withFrontMatter("date: {start: 2023-11-06, end: 2023-11-10}"), undefined, "2023-11"],
  ["- **Date:** 06.11.2023 – 10.11.2023\n", undefined, "2023-11"],
  [withFrontMatter("title: Hack the Garden May 2023 – Hackathon"), undefined, "2023-05"],
  ["# Hack The Garden 11/2023 Wrap Up\n", undefined, "2023-11"],
  ["", "events/2023-11_Schelklingen/README.md", "2023-11"],
  ["", "_posts/2023-11-20-wrap-up.md", "2023-11"],
  [withFrontMatter("weight: -202311"), undefined, "2023-11"],
  [withFrontMatter("title: May 2023"), "2023-06-02-post.md", "2023-05"],
  [withFrontMatter("title: Die Hackwoche im März 2023"), undefined, "2023-03"],
  ["", "2023-11_Sampleton/2024-01-20-wrap-up.md", "2023-11"],
  ["", "events/13-2023/README.md", null],
  ["", undefined, null],
])("%j of %s is %s", (source, path, month) => {
  expect(find(source, path)?.month ?? null).toBe(month);
});

test.each([
  ["start_date: 23/01/2023\nend_date: 27/01/2023", "2023-01-23 to 2023-01-27"],
  ["start_date: 09/01/2023\nend_date: 13/01/2023", "2023-01-09 to 2023-01-13"],
  ["start: January 9, 2023", "2023-01-09 to 2023-01-09"],
  ["startDate: 2023-01-09T09:00:00Z\nendDate: 2023-01-13 18:00", "2023-01-09 to 2023-01-13"],
])("days in front matter are read as in texts: %j", (yaml, expected) => {
  const { start, end } = find(withFrontMatter(yaml))?.dates ?? {};
  expect(`${start} to ${end}`).toBe(expected);
});

test("a day of publication may stand behind a key that says no day", () => {
  expect(find(withFrontMatter("date: soon\npubDate: 20 November 2023"))?.month).toBe("2023-11");
});

describe("days in running text", () => {
  const MAY = "title: May 2023";

  test.each([
    [
      "are the event's, and the report quotes them",
      "We met from June 19 to 23, 2023.",
      "2023-06: 2023-06-19 to 2023-06-23; days from the text: “June 19 to 23, 2023”",
    ],
    [
      "are of the month that the title says, if it says one",
      withFrontMatter(MAY, "After June 5–9, 2022, we met 22.05.2023 – 26.05.2023."),
      "2023-05: 2023-05-22 to 2023-05-26; days from the text: “22.05.2023 – 26.05.2023”",
    ],
    [
      "of another month than the title's are another event's",
      withFrontMatter(MAY, "Next: June 5–9, 2024."),
      "2023-05: no days; null",
    ],
    [
      "begin before the publication rather than after it",
      withFrontMatter("date: 2023-11-20", "Next: 6–10 May 2024. We met 6–10 November 2023."),
      "2023-11: 2023-11-06 to 2023-11-10; days from the text: “6–10 November 2023”",
    ],
    [
      "may be a single one before the first topic",
      "Posted March 14, 2016. We met on 11 March 2016.\n\n## Widgets\n\nReleased on 2 May 2015.",
      "2016-03: 2016-03-11 to 2016-03-11; days from the text: “11 March 2016”",
    ],
    [
      "are no single one behind it",
      "We met.\n\n## Widgets\n\nReleased on 2 May 2015.",
      "undefined: no days; undefined",
    ],
    [
      "are a range rather than a single day",
      "Announced on 2 May 2015.\n\n## Widgets\n\nIt was the week of 2015-06-01 to 2015-06-05.",
      "2015-06: 2015-06-01 to 2015-06-05; days from the text: “2015-06-01 to 2015-06-05”",
    ],
    [
      "are not those of the publication, which says the month only with a note",
      withFrontMatter("date: 2016-03-14", "March 14, 2016"),
      "2016-03: no days; the month is that of the publication, 2016-03-14: check it, or say --month",
    ],
    [
      "are not those on which Notion says that the page was made or changed",
      "# Week\n\nCreated: March 29, 2022 4:12 PM\nLast edited time: April 2, 2022 9:00 AM\nWe met on March 18, 2022.",
      "2022-03: 2022-03-18 to 2022-03-18; days from the text: “March 18, 2022”",
    ],
    [
      "may have an arrow between them",
      "Created: March 29, 2022 4:12 PM\nDate: March 14, 2022 → March 18, 2022",
      "2022-03: 2022-03-14 to 2022-03-18; days from the text: “March 14, 2022 → March 18, 2022”",
    ],
    [
      "are no longer than a month",
      withFrontMatter(MAY, "From 2 May 2023 to 30 December 2023."),
      "2023-05: no days; null",
    ],
  ])("%s", (_, source, expected) => {
    const { month, dates, note } = find(source) ?? {};
    expect(`${month}: ${dates ? `${dates.start} to ${dates.end}` : "no days"}; ${note}`).toBe(expected);
  });

  test("do not matter where somebody says them", () => {
    const given = { month: "2023-06", dates: { start: "2023-06-01", end: "2023-06-02" } };
    const source = withFrontMatter(MAY, "We met 22.05.2023 – 26.05.2023.");
    expect(find(source, "notes.md", given)).toEqual({ ...given, note: null });
  });
});
