import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";
import { readPages } from "../support/site-files.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.for([
  ["the real archive", "realSite", "/"],
  ["an archive below a base path", "fixtureSite", "/hackathons/"],
] as const)("in %s", ([, site, base]) => {
  let served: ServedSite;
  let paths: string[];
  beforeAll(async () => {
    served = await serveSite(inject(site), base);
    paths = (await readPages(inject(site))).map(({ path }) => path);
  });
  afterAll(() => served.close());

  test.for(["light", "dark"] as const)(
    "every page opens without an error, a foreign request or an axe violation (%s)",
    async (colorScheme) => {
      const context = await browser.newContext({
        colorScheme,

        viewport: { width: 1280, height: 900 },
      });
      const page = await context.newPage();
      const problems = watch(page, served.address);
      for (const path of paths) {
        await page.goto(served.address + path, { waitUntil: "load" });
        problems.push(...(await findViolations(page)).map((violation) => `${path}: ${violation}`));
      }
      await context.close();
      expect(problems).toEqual([]);
    },
  );

  test("no page scrolls sideways at 320 px", async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(served.address + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path}: ${width}`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });

  test("every page reads with JavaScript off", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const silent: string[] = [];
    for (const path of paths) {
      await page.goto(served.address + path);
      const heading = page.locator("main h1");
      if (!(await heading.first().isVisible())) silent.push(path);
    }
    await context.close();
    expect(silent).toEqual([]);
  });
});

/** Console errors, failed requests and requests to other hosts, gathered as they happen. */
function watch(page: Page, address: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(address).origin)
      problems.push(`${page.url()}: asks ${url.origin}`);
  });
  return problems;
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => (await axe.run()).violations);
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
