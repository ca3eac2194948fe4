import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFileCache } from "../../src/file-cache.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "file-cache-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const MONTH = 30 * 24 * 60 * 60 * 1000;
const makeOld = (path: string) => utimes(join(root, path), new Date(), new Date(Date.now() - MONTH));

test("what is written is read again, byte for byte, by whoever has the same name and maker", async () => {
  const cache = await openFileCache("words", "maker", root);
  const content = Uint8Array.of(0, 255, 10, 13);
  await cache.write("key", content);
  const again = await openFileCache("words", "maker", root);
  expect(await again.read("key")).toEqual(Buffer.from(content));
  expect([await again.has("key"), await again.has("other")]).toEqual([true, false]);
  expect(await again.read("other")).toBeNull();
  expect(await (await openFileCache("words", "another", root)).read("key")).toBeNull();
});

test("what nobody used for a week is thrown away, and nothing else", async () => {
  const cache = await openFileCache("words", "maker", root);
  await Promise.all(["unused", "used", "new"].map((key) => cache.write(key, key)));
  await mkdir(join(root, "words", "old-maker"));
  await writeFile(join(root, "words", "old-maker", "key"), "");
  await Promise.all(["words/maker/unused", "words/maker/used", "words/old-maker"].map(makeOld));
  const later = await openFileCache("words", "maker", root);
  expect((await later.read("used"))?.toString()).toBe("used");
  await later.write("more", "more");
  expect((await readdir(join(root, "words", "maker"))).sort()).toEqual(["more", "new", "used"]);
  expect(await readdir(join(root, "words"))).toEqual(["maker"]);
});

test("a folder that cannot be written keeps nothing and stops nobody", async () => {
  await writeFile(join(root, "words"), "a file where the folder would be");
  const cache = await openFileCache("words", "maker", root);
  await cache.write("key", "content");
  expect(await cache.has("key")).toBe(false);
  expect(await cache.read("key")).toBeNull();
});
