import { globSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openOutputStore } from "../../src/output-store.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-pages-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PATH = "events/2030-01/widgets/index.html";

const inFolder = (name: string) => join(folder, name);

/** A build that replaces the output of the one before, which it finds in `before`. */
function open() {
  return openOutputStore(inFolder("list.json"), { oldOutput: inFolder("before"), output: inFolder("out") });
}

async function writePage(output: string, html: string, path = PATH): Promise<void> {
  await mkdir(dirname(join(inFolder(output), path)), { recursive: true });
  await writeFile(join(inFolder(output), path), html);
}

/** A build that wrote some files, and the output that it left. */
async function buildBefore(html: string, paths: readonly string[] = [PATH]): Promise<void> {
  const store = await open();
  for (const path of paths) {
    store.keep(path, "key");
    await writePage("out", html, path);
  }
  await store.close();
  await rename(inFolder("out"), inFolder("before"));
}

test("a file of the same key is moved, and can be taken again by the build after", async () => {
  await buildBefore("<p>Widgets</p>");
  for (const _ of [1, 2]) {
    const store = await open();
    expect(store.take(PATH, "key")).toBe(true);
    expect(await readFile(join(inFolder("out"), PATH), "utf8")).toBe("<p>Widgets</p>");
    expect(await store.close()).toBe(1);
    await rm(inFolder("before"), { recursive: true });
    await rename(inFolder("out"), inFolder("before"));
  }
});

test("what stands beside it stays what it is", async () => {
  const paths = [PATH, "events/2030-01/index.html", "events/2030-01/widgets.md", "threads/all/index.html"];
  await buildBefore("before", [...paths, "events/2030-01/widgets/others.txt", "threads/all/feed.xml"]);
  await writePage("out", "now", "threads/all/feed.xml");
  const store = await open();
  expect(paths.map((path) => store.take(path, "key"))).toEqual(paths.map(() => true));
  const found = globSync("**/*.*", { cwd: inFolder("out") }).sort();
  expect(found).toEqual([...paths, "threads/all/feed.xml"].sort());
  expect(await readFile(join(inFolder("out"), "threads/all/feed.xml"), "utf8")).toBe("now");
});

test("a file of another key, or of another path, is not", async () => {
  await buildBefore("<p>Widgets</p>");
  const store = await open();
  expect(store.take(PATH, "another")).toBe(false);
  expect(store.take("events/2030-01/gadgets/index.html", "key")).toBe(false);
});

test("a file that somebody has changed or deleted is not", async () => {
  await buildBefore("<p>Widgets</p>");
  await writePage("before", "<p>Gadgets and more</p>");
  expect((await open()).take(PATH, "key")).toBe(false);
  await rm(inFolder("before"), { recursive: true });
  expect((await open()).take(PATH, "key")).toBe(false);
});

test("a broken list takes nothing", async () => {
  await buildBefore("<p>Widgets</p>");
  await writeFile(inFolder("list.json"), "{");
  expect((await open()).take(PATH, "key")).toBe(false);
});
