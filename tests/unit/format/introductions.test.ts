import { expect, test } from "vitest";
import { formatIntroduction } from "../../../src/format/introductions.ts";

const topicsOf = (titles: string) => titles.split(" ").map((title) => ({ title }));

test("an event without an introduction is introduced by its first topics", () => {
  expect(formatIntroduction(topicsOf("Gates Caches Trees Doors"))).toBe(
    "4 topics, among them Gates, Caches, and Trees.",
  );
  expect(formatIntroduction(topicsOf("Gates Caches"))).toBe("2 topics: Gates and Caches.");
  expect(formatIntroduction(topicsOf("Gates"))).toBe("1 topic: Gates.");
  expect(formatIntroduction([])).toBe("");
});
