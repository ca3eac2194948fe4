import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildSite } from "../support/build-site.ts";
import { listFiles } from "../support/site-files.ts";

let again: string;

beforeAll(async () => {
  again = await mkdtemp(join(tmpdir(), "archive-again-"));
});
afterAll(() => rm(again, { recursive: true, force: true }));

test("the same input builds to the same bytes", async () => {
  await rm("node_modules/.astro", { recursive: true, force: true });
  await buildSite({ content: inject("fixtureContent"), outDir: again, base: "/hackathons/" });
  const [first, second] = await Promise.all([hashFiles(inject("fixtureSite")), hashFiles(again)]);
  expect(first.size).toBeGreaterThan(20);
  expect(second).toEqual(first);
});

async function hashFiles(folder: string): Promise<Map<string, string>> {
  const files = await listFiles(folder);
  const hashes = files.map(
    async (file): Promise<[string, string]> => [
      file,
      createHash("sha256")
        .update(await readFile(join(folder, file)))
        .digest("hex"),
    ],
  );
  return new Map(await Promise.all(hashes));
}
