import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/build-site.ts";
import { CHANGES, removeEvents } from "../support/content-changes.ts";
import { crawl } from "../support/crawl.ts";
import { GARDEN } from "../support/read-archive.ts";
import { serveSite } from "../support/serve-site.ts";
import { hashFiles, listPages } from "../support/site-files.ts";
import { testInvariants } from "../support/site-invariants.ts";

// Builds of one checkout share Astro's folders, so no other test file may build it.
const checkout = inject("checkout");
const folder = await mkdtemp(join(tmpdir(), "archive-builds-"));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe.for([
  ["every change that people make", changeEverything],
  ["its last event is removed", removeEvents],
] as const)("an archive after %s", ([, change]) => {
  const content = join(folder, change.name, "content");
  const site = join(folder, change.name, "site");
  beforeAll(async () => {
    await cp(GARDEN, content, { recursive: true });
    await change(content);
    await buildSite({ content, outDir: site, checkout });
  }, 240_000);

  testInvariants({ content, folder: site, base: "/" });

  test("opens without an error", async () => {
    const served = await serveSite(site);
    expect(await crawl(browser, served, [...(await listPages(site)), "search/?q=widget"])).toEqual([]);
    await served.close();
  });
});

async function changeEverything(content: string): Promise<void> {
  for (const { apply } of CHANGES) await apply(content);
}

test("the same input builds to the same bytes, also after other content and without caches", async () => {
  const [first, again] = [join(folder, changeEverything.name), join(folder, "again")];
  for (const cache of [".astro", "node_modules/.astro"])
    await rm(join(checkout, cache), { recursive: true, force: true });
  await buildSite({ content: join(first, "content"), outDir: again, checkout });
  const files = await hashFiles(join(first, "site"));
  expect(files.size).toBeGreaterThan(100);
  expect(await hashFiles(again)).toEqual(files);
});

test("content with errors stops a build, which says where they are and nothing of its own code", async () => {
  const content = join(folder, "broken");
  await mkdir(join(content, "events"), { recursive: true });
  await writeFile(
    join(content, "events/2030-01.md"),
    "---\ntitle: Example Hack Week\ndate: {start: 2030-01-07, end: 2030-01-01}\n---\n\n## A topic\n\nText.\n",
  );
  const output = await buildSite({ content, outDir: join(folder, "stopped"), checkout }).catch(String);
  expect(output).toContain("2030-01.md:3:7  error  date-order");
  expect(output).toContain("The content has 1 error: see above, or run `npm run check`.");
  expect(output).toMatch(/Location:\s+\S*2030-01\.md:3:7\s*$/);
  expect(output).not.toMatch(/^ +at /m);
});

test("content with errors still makes a preview, with the pictures that can be read", async () => {
  const content = join(folder, "mended");
  const wrapup = join(content, "events/2030-01.md");
  await cp("tests/fixtures/broken/picture-with-hash/content", content, { recursive: true });
  await writeFile(join(content, "events/images/drawing.png"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(content, "vocabulary.yaml"), "- KMS\n");
  const wrong = [
    "./images/50%25.png?raw",
    "./images/50%25.png#x",
    ".\\images\\50%25.png",
    "images/drawing.png",
  ];
  await appendFile(
    wrapup,
    ["./images/50%25.png", ...wrong].map((path) => `\n![Example](${path})\n`).join(""),
  );
  const outDir = join(folder, "preview");
  await buildSite({ content, outDir, checkout, errors: "report" });
  const page = await readFile(join(outDir, "events/2030-01/faster-widgets/index.html"), "utf8");
  expect(page.match(/<img[^>]+alt="Example"/g)).toHaveLength(1);
  expect(page.match(/picture-missing">Example/g)).toHaveLength(wrong.length);
});
