import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { nameCacheFolder } from "../../src/loader/cache-folder.ts";
import { buildSite } from "../support/build-site.ts";
import { hashFiles } from "../support/site-files.ts";

// Builds of one project share a folder of Astro's, so no other test file may build.
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-again-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the same input builds to the same bytes", async () => {
  await rm("node_modules/.astro", { recursive: true, force: true });
  const again = join(folder, "again");
  await buildSite({ content: inject("fixtureContent"), outDir: again, base: "/hackathons/" });
  const [first, second] = await Promise.all([hashFiles(inject("fixtureSite")), hashFiles(again)]);
  expect(first.size).toBeGreaterThan(20);
  expect(second).toEqual(first);
});

test("content with errors stops a build, which says where they are and nothing of its own code", async () => {
  const content = join(folder, "broken");
  await mkdir(join(content, "events"), { recursive: true });
  await writeFile(
    join(content, "events/2030-01.md"),
    "---\ntitle: Example Hack Week\ndate: {start: 2030-01-07, end: 2030-01-01}\n---\n\n## A topic\n\nText.\n",
  );
  const output = await buildSite({ content, outDir: join(folder, "stopped") }).catch(String);
  expect(output).toContain("2030-01.md:3:7  error  date-order");
  expect(output).toMatch(/The content has 1 error: see above, or run `npm run check`\.\s*$/);
  expect(output).not.toMatch(/^ +at /m);
});

describe("a build after a change", () => {
  let content: string;

  beforeAll(async () => {
    content = join(folder, "content");
    await cp("content", content, { recursive: true });
  });
  afterAll(() => forget());

  const forget = () => rm(nameCacheFolder(pathToFileURL(`${content}/`)), { recursive: true, force: true });

  const change = async (file: string, before: RegExp, after: string) => {
    const path = join(content, file);
    const text = await readFile(path, "utf8");
    expect(text).toMatch(before);
    await writeFile(path, text.replace(before, after));
  };

  const outDir = () => join(folder, "out");

  /** How many pages were taken from the build before, and the bytes of all files. */
  const build = async () => {
    const output = await buildSite({ content, outDir: outDir() });
    const taken = Number(/(\d+) pages as the build before made them/.exec(output)?.[1]);
    return { taken, files: await hashFiles(outDir()) };
  };

  test("pages that are taken from the build before are those that a new build would make", async () => {
    const first = await build();
    expect(first.taken).toBe(0);

    // Pages of other events show the title of a topic of their thread, and the title of the event before.
    await change("events/2023-05.md", /^### Introduction Of/m, "### Introduction, of");
    await change("events/2022-09.md", /^title: .*$/m, "title: Autumn 2022");
    const second = await build();
    expect(second.taken).toBeGreaterThan(10);
    expect(second.taken).toBeLessThan(first.files.size / 2);

    await forget();
    const anew = await build();
    expect(anew.taken).toBe(0);
    expect(second.files).toEqual(anew.files);
    expect(second.files).not.toEqual(first.files);
  });

  test("no page is taken that a build did not make, or that somebody has changed since", async () => {
    const first = await build();
    await change("events/2023-05.md", /^title: .*$/m, "title: Spring 2023");
    const stopped = buildSite({ content, outDir: outDir(), day: "no day" });
    await expect(stopped).rejects.toThrow("BUILD_DATE");
    await build();
    await writeFile(join(outDir(), "events/2022-09/index.html"), "<p>Not ours</p>");
    await change("events/2023-05.md", /^title: .*$/m, "title: May 2023");
    const last = await build();
    expect(last.taken).toBeGreaterThan(10);
    expect(last.files).toEqual(first.files);
  });

  test("no page is taken when something changes that stands on all of them", async () => {
    await build();
    await change("pages/about.mdx", /^title: .*$/m, "title: What this is");
    const after = await build();
    expect(after.taken).toBe(0);
  });
});
