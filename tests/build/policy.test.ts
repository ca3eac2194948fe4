import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { listFiles } from "../support/site-files.ts";

test("no file holds anything of what the dev server adds to pages", async () => {
  const folder = inject("fixtureSite");
  const texts = (await listFiles(folder)).filter((file) => /\.(?:html|css|m?js|json)$/.test(file));
  const added: string[] = [];
  for (const file of texts) {
    if (/archive:findings/.test(await readFile(join(folder, file), "utf8"))) added.push(file);
  }
  expect(texts.length).toBeGreaterThan(30);
  expect(added).toEqual([]);
});
