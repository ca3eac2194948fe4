import { expect, test } from "vitest";
import { findContentProblems, findUnfoundTopics } from "../support/content-invariants.ts";

test("nothing is wrong with the real content", async () => {
  expect(await findContentProblems("content")).toEqual([]);
});

test("search finds every topic of the real content by its own title", async () => {
  expect(await findUnfoundTopics("content")).toEqual([]);
});
