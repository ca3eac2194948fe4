import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moveOldOutput } from "../../../src/commands/old-output.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-output-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = async (file: string) => {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), "");
};

test("the output of the build before is out of the way, and deleted at the end", async () => {
  await write("plain/events/index.html");
  const trash = join(folder, "trash");
  const deleteOldOutput = await moveOldOutput(join(folder, "plain"), trash);
  expect(existsSync(join(folder, "plain"))).toBe(false);
  expect(existsSync(join(trash, "events/index.html"))).toBe(true);
  deleteOldOutput();
  await expect.poll(() => existsSync(trash), { timeout: 10_000 }).toBe(false);
});

test("what is not there, and what is a repository, stays as it is", async () => {
  (await moveOldOutput(join(folder, "missing")))();
  expect(existsSync(join(folder, "missing"))).toBe(false);
  await write("repository/.git/HEAD");
  (await moveOldOutput(join(folder, "repository")))();
  expect(existsSync(join(folder, "repository/.git/HEAD"))).toBe(true);
});
