import { describe, expect, test } from "vitest";
import { renderCover } from "../../../src/garden/cover.ts";
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
});
