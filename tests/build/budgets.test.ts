import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { BUDGET_EVENT } from "../support/fixture-archive.ts";
import { type BuiltPage, listFiles, readPage } from "../support/site-files.ts";

const BASE = "/hackathons/";
const page = await readPage(inject("fixtureSite"), `events/${BUDGET_EVENT}/index.html`);

test("a first visit to an event of 23 topics and 27 kB costs at most 30 kB, gzipped, of HTML, CSS and JavaScript", async () => {
  const source = await readFile(join(inject("fixtureContent"), `events/${BUDGET_EVENT}.md`));
  expect(source.length).toBeGreaterThan(26_500);
  expect(page.document.querySelectorAll("article").length).toBeGreaterThanOrEqual(23);
  expect(gzipSync(page.html).length + (await weigh(await listCode(page)))).toBeLessThanOrEqual(30 * 1024);
});

test("each of its topics costs at most 8 kB after that", async () => {
  const kept = await listCode(page);
  const folder = `events/${BUDGET_EVENT}/`;
  const files = (await listFiles(inject("fixtureSite"))).filter(
    (file) => file.startsWith(folder) && file.endsWith("/index.html") && file !== `${folder}index.html`,
  );
  expect(files.length).toBeGreaterThanOrEqual(23);
  for (const file of files) {
    const topic = await readPage(inject("fixtureSite"), file);
    const fresh = (await listCode(topic)).filter((name) => !kept.includes(name));
    expect(gzipSync(topic.html).length + (await weigh(fresh)), file).toBeLessThanOrEqual(8 * 1024);
  }
});

test("a reading page carries at most 2.5 kB of script, gzipped", async () => {
  const inline = [...page.document.querySelectorAll("script:not([src])")]
    .filter((script) => script.getAttribute("type") !== "application/ld+json")
    .map(({ textContent }) => gzipSync(textContent).length);
  const size = inline.reduce((sum, one) => sum + one, await weigh(await listScripts(page)));
  expect(size).toBeLessThanOrEqual(2.5 * 1024);
});

test("all fonts together weigh at most 90 kB, and at most two are preloaded", async () => {
  const fonts = (await listFiles(inject("fixtureSite"))).filter((file) => file.endsWith(".woff2"));
  const sizes = await Promise.all(fonts.map(async (file) => (await readSiteFile(BASE + file)).length));
  expect(fonts.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90 * 1024);
  expect(page.document.querySelectorAll('link[rel="preload"][as="font"]').length).toBeLessThanOrEqual(2);
});

/** Files that a page needs before it is complete. */
async function listCode(page: BuiltPage): Promise<string[]> {
  const styles = [...page.document.querySelectorAll('link[rel="stylesheet"]')];
  return [...styles.map((link) => link.getAttribute("href") ?? ""), ...(await listScripts(page))];
}

/** The page's scripts and everything they import at once; what is imported on demand is not part of reading. */
async function listScripts({ document }: BuiltPage): Promise<string[]> {
  const found = new Set<string>();
  const pending = [...document.querySelectorAll("script[src]")].map(
    (script) => script.getAttribute("src") ?? "",
  );
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = (await readSiteFile(file)).toString();
    for (const [, name] of text.matchAll(/(?:^|[;}\s])(?:import|export)[^("';]*["']\.\/([^"']+)["']/g)) {
      pending.push(new URL(name ?? "", `https://site.invalid${file}`).pathname);
    }
  }
  return [...found];
}

/** Bytes of some files, each gzipped. */
async function weigh(files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => gzipSync(await readSiteFile(file)).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function readSiteFile(path: string): Promise<Buffer> {
  return readFile(join(inject("fixtureSite"), path.slice(BASE.length)));
}
