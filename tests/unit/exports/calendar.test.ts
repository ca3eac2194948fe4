import ical from "ical.js";
import { expect, it } from "vitest";
import { formatCalendar } from "../../../src/exports/calendar.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

const { events } = buildSampleArchive();
const text = formatCalendar(events, site, urls);

it("is read by a calendar, upcoming events included", () => {
  const calendar = new ical.Component(ical.parse(text));
  const read = calendar.getAllSubcomponents("vevent").map((component) => new ical.Event(component));
  expect(
    read.map(({ uid, summary, startDate, endDate }) => [uid, summary, `${startDate}`, `${endDate}`]),
  ).toEqual([
    ["2031-02@example.org", `${site.name}, February 2031`, "2031-02-03", "2031-02-08"],
    ["2030-07@example.org", `${site.name}, July 2030`, "2030-07-01", "2030-07-06"],
    ["2030-01@example.org", `${site.name}, January 2030`, "2030-01-28", "2030-02-01"],
  ]);
  expect(read.every(({ startDate }) => startDate.isDate)).toBe(true);
  const first = read.at(-1);
  expect(first?.location).toBe("Example House, Exampletown, Examplia");
  expect(first?.description).toContain('The first & best week: "good", 50% of it; see \\');
  expect(first?.component.getFirstPropertyValue("geo")).toEqual([48.5, 9.5]);
});

it("ends lines and folds them as the standard wants", () => {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it("is the same on every day", () => {
  expect(formatCalendar(events, site, urls)).toBe(text);
  expect(text).toContain("DTSTAMP:20300128T000000Z");
});
