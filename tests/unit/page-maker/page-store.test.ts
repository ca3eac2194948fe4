import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPageStore } from "../../../src/page-maker/page-store.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-pages-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PATH = "events/2030-01/widgets";

/** A build that makes one page, and the output that it leaves. */
async function buildBefore(html: string): Promise<void> {
  const store = await openPageStore(join(folder, "cache"), join(folder, "none"));
  store.keep(PATH, "key", Buffer.from(html));
  await store.close();
  await writeOutput(html);
}

async function writeOutput(html: string): Promise<void> {
  await mkdir(join(folder, "out", PATH), { recursive: true });
  await writeFile(join(folder, "out", PATH, "index.html"), html);
}

const open = () => openPageStore(join(folder, "cache"), join(folder, "out"));

test("a page of the same key is taken, and can be taken again by the build after", async () => {
  await buildBefore("<p>Widgets 🌱</p>");
  for (const _ of [1, 2]) {
    const store = await open();
    expect(String(await store.take(PATH, "key"))).toBe("<p>Widgets 🌱</p>");
    expect(await store.close()).toContain("1 page");
  }
});

test("a page of another key, or of another path, is not", async () => {
  await buildBefore("<p>Widgets</p>");
  const store = await open();
  expect(await store.take(PATH, "another")).toBeNull();
  expect(await store.take("events/2030-01/gadgets", "key")).toBeNull();
});

test("a page that somebody has changed or deleted is not", async () => {
  await buildBefore("<p>Widgets</p>");
  await writeOutput("<p>Gadgets</p>");
  expect(await (await open()).take(PATH, "key")).toBeNull();
  await rm(join(folder, "out"), { recursive: true });
  expect(await (await open()).take(PATH, "key")).toBeNull();
});

test("a page with pictures is not: they are written only when it is made", async () => {
  await buildBefore('<p><img src="/_astro/widget.webp" alt="A widget"></p>');
  expect(await (await open()).take(PATH, "key")).toBeNull();
});

test("a broken list takes nothing", async () => {
  await buildBefore("<p>Widgets</p>");
  await writeFile(join(folder, "cache", "pages.json"), "{");
  expect(await (await open()).take(PATH, "key")).toBeNull();
});
