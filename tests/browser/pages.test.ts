import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { crawl, visitAll } from "../support/crawl.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";
import { listPages } from "../support/site-files.ts";
import { choosePages } from "../support/templates.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

async function runAxe(page: Page, options: object): Promise<string[]> {
  const { violations } = await page.evaluate((options) => axe.run(options), options);
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("every page of the real archive opens without an error or a foreign request, and does not scroll sideways at 320 px", async () => {
  const served = await serveSite(inject("realSite"));
  expect(await crawl(browser, served, await listPages(inject("realSite")))).toEqual([]);
  await served.close();
});

describe("the most varied page of each template", () => {
  let served: ServedSite;
  let visits: { path: string }[];
  beforeAll(async () => {
    served = await serveSite(inject("fixtureSite"), "/hackathons/");
    visits = (await choosePages(inject("fixtureSite"))).map((path) => ({ path }));
  });
  afterAll(() => served.close());

  test.for([360, 1280])("has no axe violation by day and by night at %i px", async (width) => {
    const look = async (page: Page): Promise<string[]> => {
      await page.evaluate(axeSource);
      const day = await runAxe(page, { rules: { "target-size": { enabled: true } } });
      await page.emulateMedia({ colorScheme: "dark" });
      // A theme differs from the other in its colours alone.
      return [...day, ...(await runAxe(page, { runOnly: ["color-contrast"] }))];
    };
    const options = { colorScheme: "light", viewport: { width, height: 900 } } as const;
    expect(await visitAll(browser, served, visits, look, options)).toEqual([]);
  });

  test("opens without an error or a foreign request, and does not scroll sideways at 320 px", async () => {
    const paths = visits.map(({ path }) => path);
    expect(await crawl(browser, served, [...paths, "search/?q=widget"])).toEqual([]);
  });

  test("reads with JavaScript off", async () => {
    const look = async (page: Page): Promise<string[]> =>
      (await page.locator("main h1").first().isVisible()) ? [] : ["has no heading"];
    expect(await visitAll(browser, served, visits, look, { javaScriptEnabled: false })).toEqual([]);
  });
});

test("no source of a page can be run as a script", async () => {
  const served = await serveSite(inject("fixtureSite"), "/hackathons/");
  const page = await browser.newPage();
  await page.goto(served.address);
  const refused = page.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener("securitypolicyviolation", ({ blockedURI }) => done(blockedURI));
        const script = document.createElement("script");
        script.addEventListener("error", () => done("It was asked for."));
        script.addEventListener("load", () => done("It was run."));
        script.src = "events/2030-01.md";
        document.head.append(script);
      }),
  );
  expect(await refused).toBe(`${served.address}events/2030-01.md`);
  await page.close();
  await served.close();
});
