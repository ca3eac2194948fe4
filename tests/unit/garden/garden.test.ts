import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawGarden, type Garden } from "../../../src/garden/garden.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { inventArchive, inventMonths } from "./invented-archive.ts";

describe("the garden", () => {
  test("is the same for the same archive", () => {
    expect(drawGarden(inventArchive(inventMonths(4), 6, 3))).toEqual(
      drawGarden(inventArchive(inventMonths(4), 6, 3)),
    );
  });

  test("shows the newest events as plants, newest first, and counts the others by year", () => {
    const archive = inventArchive(inventMonths(40), 2);
    const { plants, earlier } = drawGarden(archive);
    const ids = [...plants.map(({ event }) => event.id), ...earlier.flatMap(listEventIds)];
    expect(ids).toEqual(archive.events.map(({ id }) => id));
    expect(plants).toHaveLength(12);
    expect(earlier.map(({ year }) => year)).toEqual([...earlier.map(({ year }) => year)].sort().reverse());
  });

  test("stays one plate, however long the archive is", () => {
    const months = Array.from({ length: 120 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, "0");
      return `${2021 + Math.floor(index / 12)}-${month}`;
    });
    const { plants, earlier } = drawGarden(inventArchive(months, 2));
    expect(plants).toHaveLength(12);
    expect(earlier.map(({ events }) => events.length)).toEqual(Array(9).fill(12));
  });

  test.each([
    [1, 3, 0],
    [4, 10, 6],
    [12, 25, 5],
    [40, 14, 4],
  ])(
    "of %i events with %i topics and %i fast tracks has one named organ for each topic",
    (events, topics, fastTracks) => {
      const archive = inventArchive(inventMonths(events), topics, fastTracks);
      for (const { event, topicCount, svg } of drawGarden(archive).plants) {
        const titles = (archive.topicsByEvent.get(event.id) ?? []).map(({ title }) => title);
        expect(listTitles(svg).sort()).toEqual(titles.toSorted());
        expect(topicCount).toBe(titles.length);
      }
    },
  );

  test.each([1, 12, 40])(
    "of %i events keeps each plant inside a frame as large as its neighbours'",
    (events) => {
      for (const topics of [0, 1, 5, 14, 30]) {
        const { plants } = drawGarden(inventArchive(inventMonths(events), topics, 4));
        expect(new Set(plants.map(({ svg }) => readFrame(svg).join(" "))).size).toBe(1);
        for (const { event, svg } of plants) {
          const [left, top, width, height] = readFrame(svg);
          for (const [x, y] of listPlaces(svg)) {
            expect(x, event.id).toBeGreaterThanOrEqual(left);
            expect(x, event.id).toBeLessThanOrEqual(left + width);
            expect(y, event.id).toBeGreaterThanOrEqual(top);
            expect(y, event.id).toBeLessThanOrEqual(top + height);
          }
        }
      }
    },
  );

  test("refers to no organ that it does not bring", () => {
    const { plants, shapes } = drawGarden(inventArchive(inventMonths(12), 14, 4));
    const ids = new Set([...shapes.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const { svg } of plants)
      for (const [, id] of svg.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test("names each year once", () => {
    const archive = inventArchive(["2023-01", "2023-02", "2023-12", "2024-06"], 2);
    expect(drawGarden(archive).plants.map(({ year }) => year)).toEqual(["2024", "2023", null, null]);
  });

  test("escapes what people wrote", () => {
    const [plant] = drawGarden(inventArchive(["2023-05"], 1)).plants;
    expect(plant?.svg).toContain(
      "<title>Piece 0 &amp; &quot;work&quot; of 2023-05 with a rather long name</title>",
    );
  });

  test("joins the plants of a thread below the ground, past the plants between them", () => {
    const link = "See https://github.com/example/tool/pull/7.";
    const garden = drawGarden(
      archiveOf({
        "2022-05": `## Introduction of the tool\n\n${link}`,
        "2023-05": "## Something else\n\nText.",
        "2024-05": `## Continuation of the tool\n\n${link}`,
        "2024-12": "## Another thing\n\nText.",
      }),
    );
    expect(garden.hasThreads).toBe(true);
    const depth = 27;
    expect(garden.plants.map(({ event, svg }) => [event.id, listEdges(svg, depth)])).toEqual([
      ["2024-12", []],
      ["2024-05", ["right"]],
      ["2023-05", ["left", "right"]],
      ["2022-05", ["left"]],
    ]);
  });

  test("shows events without dates and without topics", () => {
    const garden = drawGarden(archiveOf({ "first-week": "Soon.", "2023-05": "## One\n\nText." }));
    expect(garden.plants.map(({ event, topicCount }) => [event.id, topicCount])).toEqual([
      ["first-week", 0],
      ["2023-05", 1],
    ]);
    expect(join(garden)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("draws nothing wrong for an empty archive", () => {
    const garden = drawGarden(archiveOf({}));
    expect(garden.plants).toEqual([]);
    expect(join(garden)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("says which motivations its colours stand for, the most frequent first", () => {
    const { motivations, plants } = drawGarden(inventArchive(["2023-05"], 4));
    expect(motivations).toEqual(["security", "cost", "scalability"]);
    for (const motivation of motivations) expect(plants[0]?.svg).toContain(`data-motivation="${motivation}"`);
  });

  test("carries no inline styles and stays light", () => {
    const drawing = join(drawGarden(inventArchive(inventMonths(12), 14)));
    expect(drawing).not.toContain("style=");
    expect(gzipSync(drawing).length).toBeLessThan(16_000);
  });
});

function join({ shapes, plants, earlier }: Garden): string {
  return [shapes, ...plants.map(({ svg }) => svg), ...earlier.map(({ svg }) => svg)].join("");
}

function listEventIds({ events }: Garden["earlier"][number]): string[] {
  return events.map(({ id }) => id);
}

function listTitles(svg: string): string[] {
  return [...svg.matchAll(/<title>([^<]*)/g)].map(([, title = ""]) =>
    title.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

function readFrame(svg: string): [left: number, top: number, width: number, height: number] {
  const [left = 0, top = 0, width = 0, height = 0] =
    /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(" ").map(Number) ?? [];
  return [left, top, width, height];
}

/** Where organs are attached, in the plate's units. */
function listPlaces(svg: string): [x: number, y: number][] {
  const stem = Number(/<g transform="translate\((-?\d+)/.exec(svg)?.[1]);
  return [...svg.matchAll(/<use [^>]*translate\((-?\d+) (-?\d+)/g)].map(([, x, y]) => [
    stem + Number(x),
    Number(y),
  ]);
}

/** The edges that a thread's root reaches. */
function listEdges(svg: string, depth: number): string[] {
  const path = /class="plate-thread" d="([^"]*)"/.exec(svg)?.[1] ?? "";
  const [left, right] = [
    path.includes(`M0 ${depth}`),
    new RegExp(`(?:M|T)150 ${depth}|T150 ${depth}`).test(path),
  ];
  return [...(left ? ["left"] : []), ...(right ? ["right"] : [])];
}
