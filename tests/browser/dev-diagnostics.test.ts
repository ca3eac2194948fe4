import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type DevSite, startDevSite } from "../support/dev-site.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: { run(): Promise<{ violations: { id: string }[] }> };

const EVENT = "events/2030-01/";

let content: string;
let file: string;
let sound: string;
let site: DevSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "archive-dev-"));
  await cp("tests/fixtures/archive", content, { recursive: true });
  file = join(content, "events/2030-01.md");
  sound = await readFile(file, "utf8");
  [site, browser] = await Promise.all([startDevSite(content, "/hackathons/"), launchBrowser()]);
  // The first page that is opened lets Vite prepare what pages import, and load it anew.
  const first = await browser.newPage();
  await first.goto(site.address + EVENT);
  await first.waitForLoadState("networkidle");
  await first.close();
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()]);
  await rm(content, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(async () => {
  if ((await readFile(file, "utf8")) !== sound) await save(sound);
  await page.close();
});

const panel = () => page.locator("dev-diagnostics details");

const broken = () => sound.replace("18.01.2030", "12.01.2030");

/** Saves the wrap-up, and waits until the open page was loaded anew. */
async function save(text: string): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), writeFile(file, text)]);
}

test("a diagnostic comes to the page and the terminal when its file is saved, and goes when it is mended", async () => {
  await page.goto(site.address + EVENT);
  expect(await panel().isVisible()).toBe(false);
  await save(broken());
  await panel().waitFor();
  expect((await panel().innerText()).replaceAll(/\S+(?=2030-01\.md)/g, "…/")).toMatchInlineSnapshot(`
    "1 error

    error
    …/2030-01.md:10:1
    date-order

    The event ends (2030-01-12) before it starts (2030-01-14).

    Hint: Swap the two dates in the fact list.

       9 |
    > 10 | - 🗓️ **Date:** 14.01.2030 – 12.01.2030
         | ^
      11 | - 📍 **Location:** [Example House, Exampletown, Examplia](https://example.org/house)"
  `);
  await expect.poll(site.output).toMatch(/2030-01\.md:10:1 {2}error {2}date-order/);
  await save(sound);
  await panel().waitFor({ state: "hidden" });
});

test("the pages of the file's topics show it too, other pages do not", async () => {
  await page.goto(site.address + EVENT);
  await save(broken());
  await page.goto(`${site.address}${EVENT}faster-widgetd-startup/`);
  await panel().waitFor();
  await page.goto(`${site.address}events/2030-07/`);
  await panel().waitFor();
  expect(await panel().locator("li").allInnerTexts()).toEqual([expect.stringContaining("html-removed")]);
});

test("every page shows what is wrong with a file that has no page", async () => {
  const stray = join(content, "events/notes.txt");
  await page.goto(`${site.address}statistics/`);
  await writeFile(stray, "Nobody reads this.");
  await panel().getByText("file-unclaimed").waitFor();
  await rm(stray);
  await panel().waitFor({ state: "hidden" });
});

test("markup in a file is text in its diagnostics", async () => {
  const key = "<img src=x onerror=alert(1)>";
  await page.goto(site.address + EVENT);
  await save(sound.replace("title:", `"${key}": 1\ntitle:`));
  await panel().getByText(key).first().waitFor();
  expect(await panel().locator("img").count()).toBe(0);
});

test("the keyboard closes the panel, which stays closed over a reload, and axe has nothing against it", async () => {
  await page.goto(site.address + EVENT);
  await save(broken());
  await panel().waitFor();
  await page.evaluate(axeSource);
  expect(await page.evaluate(async () => (await axe.run()).violations.map(({ id }) => id))).toEqual([]);
  await panel().locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => panel().locator("ol").isVisible()).toBe(false);
  await page.reload();
  await panel().waitFor();
  expect(await panel().locator("ol").isVisible()).toBe(false);
});
