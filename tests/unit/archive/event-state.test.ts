import { expect, it } from "vitest";
import { findEventState, findNewestDay } from "../../../src/archive/event-state.ts";
import { buildSampleArchive } from "../../support/sample-archive.ts";

const { events, eventsById } = buildSampleArchive();

it.each([
  ["2030-12-24", "ahead"],
  ["2031-02-03", "running"],
  ["2031-02-07", "running"],
  ["2031-02-08", "unwritten"],
] as const)("on %s an announced event is %s", (today, state) => {
  const event = eventsById.get("2031-02");
  expect(event && findEventState(event, today)).toBe(state);
});

it("a written event stays written on every day", () => {
  const event = eventsById.get("2030-01");
  expect(event && findEventState(event, "2020-01-01")).toBe("written");
});

it("the newest day is the last day of any event that is written up, whatever is announced", () => {
  const written = events.filter(({ status }) => status === "complete");
  const days = written.flatMap(({ dates }) => dates?.end ?? []).sort();
  expect(findNewestDay(events)).toBe(days.at(-1));
  expect(findNewestDay(events) < "2031-02-03").toBe(true);
});
