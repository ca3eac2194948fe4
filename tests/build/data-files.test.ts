import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import type { EventRecord, TopicRecord } from "../../src/exports/records.ts";
import { readJson } from "../support/site-invariants.ts";

describe("the data files", () => {
  test("list events, newest first, with dates and places", async () => {
    const events = await readJson<EventRecord[]>(inject("fixtureSite"), "api/events.json");
    const [last] = events;
    expect(last).toMatchObject({ id: "2031-02", start: "2031-02-03", location: { city: "Exampletown" } });
    const garden = events.slice(-4).map(({ id, start, end, location }) => [id, start, end, location?.city]);
    expect(garden).toEqual([
      ["2023-11", "2023-11-06", "2023-11-10", "Schelklingen"],
      ["2023-05", "2023-05-22", "2023-05-26", "Leverkusen"],
      ["2022-09", "2022-09-26", "2022-09-30", "Hirschegg"],
      ["2021-11", "2021-11-02", "2021-11-06", "Steinberg am Rofan"],
    ]);
  });

  test("name addresses below the base path", async () => {
    const events = await readJson<EventRecord[]>(inject("fixtureSite"), "api/events.json");
    const ids = "2031-02 2030-10 2030-07 2030-01 2029-06 2028-06 2027-06 2023-11 2023-05 2022-09 2021-11";
    expect(events.map(({ url }) => new URL(url).pathname)).toEqual(
      ids.split(" ").map((id) => `/hackathons/events/${id}/`),
    );
  });

  test("list each event's topics and fast tracks", async () => {
    const topics = await readJson<TopicRecord[]>(inject("fixtureSite"), "api/topics.json");
    const count = (event: string, kind: string): number =>
      topics.filter((topic) => topic.event === event && topic.kind === kind).length;
    const counts = ["2021-11", "2022-09", "2023-05", "2023-11"].map((event) => [
      event,
      count(event, "topic"),
      count(event, "fast-track"),
    ]);
    expect(counts).toEqual([
      ["2021-11", 2, 4],
      ["2022-09", 3, 5],
      ["2023-05", 5, 5],
      ["2023-11", 10, 0],
    ]);
  });

  test("hold everything about a topic", async () => {
    const topics = await readJson<TopicRecord[]>(inject("fixtureSite"), "api/topics.json");
    const topic = topics.find(({ id }) => id === "2030-01/faster-widgetd-startup");
    expect({ ...topic, url: new URL(topic?.url ?? "").pathname }).toMatchInlineSnapshot(`
      {
        "emoji": "🚀",
        "event": "2030-01",
        "id": "2030-01/faster-widgetd-startup",
        "kind": "topic",
        "motivations": [
          {
            "category": "scalability",
            "emoji": "📈",
            "text": "Better scalability",
          },
          {
            "category": "cost",
            "emoji": "💰",
            "text": "lower costs",
          },
        ],
        "references": [
          {
            "kind": "issue",
            "ref": "example/widgets#7",
            "repository": "example/widgets",
            "url": "https://github.com/example/widgets/issues/7",
          },
          {
            "kind": "pull-request",
            "ref": "example/widgets#12",
            "repository": "example/widgets",
            "url": "https://github.com/example/widgets/pull/12",
          },
        ],
        "sections": [
          "problem",
          "motivation",
          "achievements",
          "nextSteps",
        ],
        "slug": "faster-widgetd-startup",
        "summary": "The daemon widgetd reads all of its configuration twice.",
        "thread": "widgetd-startup",
        "title": "Faster widgetd Startup",
        "url": "/hackathons/events/2030-01/faster-widgetd-startup/",
      }
    `);
  });

  test("tell announced events from written ones", async () => {
    const events = await readJson<EventRecord[]>(inject("fixtureSite"), "api/events.json");
    const announced = events.filter(({ status }) => status === "announced");
    expect(announced.map(({ id, topics }) => [id, topics])).toEqual([["2031-02", []]]);
  });

  test("serve each wrap-up's source byte for byte", async () => {
    const served = await readFile(join(inject("fixtureSite"), "events/2030-01.md"));
    expect(served.equals(await readFile("tests/fixtures/archive/events/2030-01.md"))).toBe(true);
  });
});
