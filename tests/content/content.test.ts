import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CHANGES, removeEvents } from "../support/content-changes.ts";
import { findContentProblems, findUnfoundTopics } from "../support/content-invariants.ts";
import { GARDEN } from "../support/read-archive.ts";

test.for([GARDEN, "tests/fixtures/archive"])("nothing is wrong with %s", async (folder) => {
  expect(await findContentProblems(folder)).toEqual([]);
});

describe("nothing is wrong after", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "archive-changed-"));
    await cp(GARDEN, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.for(CHANGES)("$name", async ({ apply }) => {
    await apply(folder);
    expect(await findContentProblems(folder)).toEqual([]);
  });

  test("all of these in turn, and search finds every topic by its own title", async () => {
    for (const { apply } of CHANGES) await apply(folder);
    expect(await findContentProblems(folder)).toEqual([]);
    expect(await findUnfoundTopics(folder)).toEqual([]);
  });

  test("the last event is removed", async () => {
    await removeEvents(folder);
    expect(await findContentProblems(folder)).toEqual([]);
  });
});

test("a heading that changes without the thread that names it is found", async () => {
  const folder = await mkdtemp(join(tmpdir(), "archive-changed-"));
  await cp(GARDEN, folder, { recursive: true });
  await rm(join(folder, "events/2022-09.md"));
  expect((await findContentProblems(folder)).join()).toMatch(/2022-09\/ipv6/);
  await rm(folder, { recursive: true });
});
