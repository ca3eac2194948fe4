import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { bedWidth, findMotivationsShown, layoutGarden } from "../../../src/garden/garden.ts";
import { estimateWidth } from "../../../src/garden/labels.ts";
import { renderGarden } from "../../../src/garden/render-garden.ts";
import { createUrls } from "../../../src/urls.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { inventArchive, inventMonths } from "./invented-archive.ts";

const urls = createUrls("/", "https://example.org");

function draw(archive: Archive): string {
  const { shapes, beds } = renderGarden(layoutGarden(archive), { urls, language: "en" });
  return shapes + beds.join("");
}

describe("the garden", () => {
  test("is the same for the same archive", () => {
    expect(draw(inventArchive(inventMonths(4), 6, 3))).toBe(draw(inventArchive(inventMonths(4), 6, 3)));
  });

  test.each([
    [1, 3, 0],
    [4, 10, 6],
    [12, 25, 5],
  ])(
    "of %i events with %i topics and %i fast tracks has one link for each topic and each event",
    (events, topics, fastTracks) => {
      const archive = inventArchive(inventMonths(events), topics, fastTracks);
      const hrefs = [...draw(archive).matchAll(/<a class="[^"]+" href="([^"]+)"/g)].map(([, href]) => href);
      const expected = [
        ...archive.topics.map(({ id }) => urls.topic(id)),
        ...archive.events.map(({ id }) => urls.event(id)),
      ];
      expect(hrefs.sort()).toEqual(expected.sort());
    },
  );

  test("names each link with the topic's title and escapes it", () => {
    expect(draw(inventArchive(["2023-05"], 1))).toContain(
      'aria-label="Piece 0 &amp; &quot;work&quot; of 2023-05 with a rather long name"',
    );
  });

  test("keeps every label inside its bed", () => {
    const archive = inventArchive(["2023-01", "2023-02", "2023-12", "2024-06"], 12, 5);
    const garden = layoutGarden(archive);
    const { beds } = renderGarden(garden, { urls, language: "en" });
    for (const bed of beds) {
      const [, top, , height] =
        (/viewBox="([^"]+)"/.exec(bed)?.[1] ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
      for (const { x, y, text } of readTexts(bed)) {
        const half = estimateWidth(text) / 2;
        expect(x - half, text).toBeGreaterThanOrEqual(0);
        expect(x + half, text).toBeLessThanOrEqual(bedWidth);
        expect(y, text).toBeGreaterThan(top ?? 0);
        expect(y, text).toBeLessThan((top ?? 0) + (height ?? 0));
      }
    }
  });

  test("keeps every plant inside its bed", () => {
    const { beds } = layoutGarden(
      inventArchive(["2023-01", "2023-12", "2024-01", "2024-06", "2024-12"], 14, 4),
    );
    for (const { box, x } of beds.flatMap(({ plants }) => plants)) {
      expect(x + box.left).toBeGreaterThanOrEqual(0);
      expect(x + box.right).toBeLessThanOrEqual(bedWidth);
    }
  });

  test("grows with the archive up to a limit, then shows the latest events", () => {
    const shown = [1, 4, 12, 120].map((count) => layoutGarden(inventArchive(inventMonths(count), 2)).shown);
    expect(shown).toEqual([1, 4, 12, 14]);
    const { beds, total } = layoutGarden(inventArchive(inventMonths(120), 2));
    expect(total).toBe(120);
    expect(beds.at(-1)?.label).toBe("2080");
    expect(beds.flatMap(({ plants }) => plants)).toHaveLength(14);
  });

  test("divides a year with many events", () => {
    const months = ["01", "02", "03", "05", "06", "08", "11"].map((month) => `2023-${month}`);
    const { beds } = layoutGarden(inventArchive(months, 2));
    expect(beds.map(({ label, plants }) => [label, plants.length])).toEqual([
      ["2023/01", 3],
      ["2023/04", 2],
      ["2023/07", 2],
    ]);
  });

  test("joins the plants of a thread below the ground, across beds", () => {
    const link = "See https://github.com/example/tool/pull/7.";
    const archive = archiveOf({
      "2022-05": `## Introduction of the tool\n\n${link}`,
      "2023-05": "## Something else\n\nText.",
      "2024-05": `## Continuation of the tool\n\n${link}`,
    });
    expect(archive.threads).toHaveLength(1);
    expect(layoutGarden(archive).beds.map(({ roots }) => roots.length)).toEqual([1, 1, 1]);
  });

  test("shows events without dates and without topics", () => {
    const archive = archiveOf({ "first-week": "Soon.", "2023-05": "## One\n\nText." });
    expect(layoutGarden(archive).beds.map(({ label }) => label)).toEqual(["2023", "Undated"]);
    expect(draw(archive)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("says which motivations its colours stand for", () => {
    expect(findMotivationsShown(layoutGarden(inventArchive(["2023-05"], 4)))).toEqual([
      "security",
      "cost",
      "scalability",
    ]);
  });

  test("carries no inline styles and stays light", () => {
    const drawing = draw(inventArchive(inventMonths(12), 14));
    expect(drawing).not.toContain("style=");
    expect(gzipSync(drawing).length).toBeLessThan(16_000);
  });
});

interface SetText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** First lines of all centred texts of a bed, in the bed's coordinates. */
function readTexts(bed: string): SetText[] {
  return bed.split("<g role=").flatMap((group) => {
    const shift = Number(/^"group"[^>]*translate\((-?[\d.]+)/.exec(group)?.[1] ?? 0);
    const texts = group.matchAll(/<text(?: class="plate-days")? x="(-?[\d.]+)" y="(-?[\d.]+)">([^<]*)/g);
    return [...texts].map(([, x, y, text]) => ({
      x: Number(x) + shift,
      y: Number(y),
      text: (text ?? "").replace(/&\w+;/g, "&"),
    }));
  });
}
