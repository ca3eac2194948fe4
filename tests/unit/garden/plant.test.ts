import { describe, expect, test } from "vitest";
import { renderCover, renderQuietCover } from "../../../src/garden/cover.ts";
import { layoutPlant, type Plant } from "../../../src/garden/plant.ts";
import { allSpecies, findSpecies } from "../../../src/garden/species.ts";
import { inventArchive, inventMonths } from "./invented-archive.ts";

function grow(month: string, topics: number, fastTracks = 0): Plant {
  const { events, topics: all } = inventArchive([month], topics, fastTracks);
  const [event] = events;
  if (!event) throw new Error("The invented archive has no event.");
  return layoutPlant(event, all);
}

describe("a plant", () => {
  test("has one organ for each topic, and buds for fast tracks", () => {
    const { organs, species } = grow("2023-05", 5, 3);
    expect(new Set(organs.map(({ topic }) => topic.id)).size).toBe(8);
    const buds = organs.filter(({ organ }) => organ === species.bud);
    expect(buds.map(({ topic }) => topic.kind)).toEqual(["fast-track", "fast-track", "fast-track"]);
  });

  test("is the taller the more topics it has", () => {
    const heights = [0, 1, 3, 7, 14, 20].map((count) => grow("2023-05", count).height);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
  });

  test.each(allSpecies.map(({ leaf, bud }, index) => [`${leaf.name} and ${bud.name}`, index] as const))(
    "with %s has finite measures",
    (_, index) => {
      const month = inventMonths(24).find((candidate) => findSpecies(candidate) === allSpecies[index]);
      const { box, organs, stem } = grow(month ?? "2023-05", 9, 4);
      expect(Object.values(box).every(Number.isFinite)).toBe(true);
      expect(stem).not.toContain("NaN");
      expect(organs).toHaveLength(13);
    },
  );

  test("differs in species from its neighbours in time", () => {
    const species = inventMonths(12).map((month) => findSpecies(month));
    expect(species.every((one, index) => one !== species[index + 1])).toBe(true);
  });
});

describe("a cover", () => {
  const [event] = inventArchive(["2023-05"], 6, 3).events;
  const { topics } = inventArchive(["2023-05"], 6, 3);

  test("is the same for the same event", () => {
    if (!event) throw new Error("The invented archive has no event.");
    const cover = renderCover(event, topics);
    expect(cover).toBe(renderCover(event, topics));
    expect(cover).not.toContain("style=");
  });

  test.each([
    ["a long title", "The hackathon of everybody who works on machines and the networks between them"],
    ["a title of wide letters", "園丁社區在二零二三年春天舉辦的黑客松與工作坊的完整總結報告"],
    ["a title of capitals", "WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM"],
  ])("keeps %s inside its frame where no plants are drawn", (_, title) => {
    if (!event) throw new Error("The invented archive has no event.");
    const lines = [
      ...renderQuietCover({ ...event, title }, "en").matchAll(/(?<=<text class="plate-title"[^>]*>)[^<]*/g),
    ];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const [line] of lines) expect(estimateWidth(line)).toBeLessThan(480 - 34 - 10);
  });

  test("is quiet where no plants are drawn: the title between its words, and the date", () => {
    if (!event) throw new Error("The invented archive has no event.");
    const title = "The Third Example Hack Week of the Widget Community";
    const cover = renderQuietCover({ ...event, title }, "en");
    const lines = [...cover.matchAll(/plate-title"[^>]*>([^<]*)</g)].map(([, line]) => line);
    expect(lines).toEqual(["The Third Example", "Hack Week of the", "Widget Community"]);
    expect(cover).not.toMatch(/plate-(?:organ|stem|root)|<use/);
  });
});

/** Of letters 36 units high, generously. */
function estimateWidth(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (letter > "\u2e7f" ? 36 : /[A-Z]/.test(letter) ? 33 : 19),
    0,
  );
}
