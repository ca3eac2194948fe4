import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteAside, moveAside } from "../../src/old-output.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-output-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the old output is out of the way, without its folder and what Git keeps there, and then deleted", async () => {
  for (const file of ["out/events/index.html", "out/.git/HEAD"]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), "");
  }
  const trash = join(folder, "trash");
  const [place, other] = [process.pid, process.ppid].map((pid) => join(trash, String(pid)));
  await moveAside(join(folder, "out"), place as string);
  await mkdir(other as string);
  expect(existsSync(join(folder, "out/events"))).toBe(false);
  expect(existsSync(join(folder, "out/.git/HEAD"))).toBe(true);
  expect(existsSync(join(place as string, "events/index.html"))).toBe(true);
  await deleteAside(place as string, trash);
  // What belongs to a process that runs stays.
  await expect.poll(() => readdirSync(trash), { timeout: 10_000 }).toEqual([String(process.ppid)]);
});

test("a first build has nothing to move", async () => {
  await moveAside(join(folder, "missing"), join(folder, "unused"));
  expect(existsSync(join(folder, "unused"))).toBe(false);
});
