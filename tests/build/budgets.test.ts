import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, inject, test } from "vitest";
import { BUDGET_EVENT } from "../support/fixture-archive.ts";
import { type BuiltPage, listFiles, readPage } from "../support/site-files.ts";

const BASE = "/hackathons/";
let page: BuiltPage;

beforeAll(async () => {
  page = await readPage(inject("fixtureSite"), `events/${BUDGET_EVENT}/index.html`);
});

test("an event of 23 topics and 27 kB costs at most 24 kB, gzipped, of HTML, CSS and JavaScript", async () => {
  const source = await readFile(join(inject("fixtureContent"), `events/${BUDGET_EVENT}.md`));
  expect(source.length).toBeGreaterThan(26_500);
  expect(page.document.querySelectorAll("article").length).toBeGreaterThanOrEqual(23);
  const files = [...findStyles(page), ...(await findScripts(page))];
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readSiteFile(file)).length));
  const total = gzipSync(page.html).length + sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(24 * 1024);
});

test("a reading page carries at most 3 kB of script, gzipped", async () => {
  const inline = [...page.document.querySelectorAll("script:not([src])")]
    .filter((script) => script.getAttribute("type") !== "application/ld+json")
    .map(({ textContent }) => textContent);
  const files = await Promise.all((await findScripts(page)).map(readSiteFile));
  const size = [...inline, ...files].reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(size).toBeLessThanOrEqual(3 * 1024);
});

test("all fonts together weigh at most 90 kB, and at most two are preloaded", async () => {
  const fonts = (await listFiles(inject("fixtureSite"))).filter((file) => file.endsWith(".woff2"));
  const sizes = await Promise.all(fonts.map(async (file) => (await readSiteFile(BASE + file)).length));
  expect(fonts.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90 * 1024);
  expect(page.document.querySelectorAll('link[rel="preload"][as="font"]').length).toBeLessThanOrEqual(2);
});

test("a page has no inline style and no inline handler, which its policy would refuse", () => {
  const elements = [...page.document.querySelectorAll("*")];
  const refused = elements.filter(({ attributes }) =>
    [...attributes].some(({ name }) => name === "style" || /^on/.test(name)),
  );
  expect(refused.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
});

function findStyles({ document }: BuiltPage): string[] {
  return [...document.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => link.getAttribute("href") ?? "",
  );
}

/** The page's scripts and everything they import at once; what is imported on demand is not part of reading. */
async function findScripts({ document }: BuiltPage): Promise<string[]> {
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

function readSiteFile(path: string): Promise<Buffer> {
  return readFile(join(inject("fixtureSite"), path.slice(BASE.length)));
}
