import { expect, it } from "vitest";
import { findCurrentEvents, findEventState, findNewestDay } from "../../../src/archive/event-state.ts";
import type { Event } from "../../../src/wrapup/model.ts";
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

it.each([
  ["2030-12-24", "ahead"],
  ["2031-02-03", "running"],
  ["2031-02-08", undefined],
] as const)(
  "on %s the latest event is the newest that is written up, whatever is announced",
  (today, state) => {
    const { latest, next } = findCurrentEvents(events, today);
    expect(latest).toBe(events.find(({ status }) => status === "complete"));
    expect(next?.state).toBe(state);
  },
);

it("of several announced events the next is the first", () => {
  const later = { ...events[0], id: "2032-01", dates: { start: "2032-01-05", end: "2032-01-09" } } as Event;
  expect(findCurrentEvents([later, ...events], "2030-12-24").next?.event.id).toBe("2031-02");
});

it("the newest day is the last day of any event that is written up, whatever is announced", () => {
  const written = events.filter(({ status }) => status === "complete");
  const days = written.flatMap(({ dates }) => dates?.end ?? []).sort();
  expect(findNewestDay(events)).toBe(days.at(-1));
  expect(findNewestDay(events) < "2031-02-03").toBe(true);
});
