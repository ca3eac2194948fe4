import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { BUDGET_EVENT, PHOTO_EVENT } from "../support/fixture-archive.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveSite(inject("fixtureSite"), "/hackathons/")]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

test("a first visit to an event without pictures takes at most ten requests", async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${served.address}events/${BUDGET_EVENT}/`, { waitUntil: "networkidle" });
  await page.close();
  expect(requests.length).toBeGreaterThan(1);
  expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(10);
});

test.for([
  ["a phone", { viewport: { width: 390, height: 844 } }],
  ["a desk", { viewport: { width: 1280, height: 900 } }],
] satisfies [string, BrowserContextOptions][])(
  "nothing moves while a page loads on %s",
  async ([, options]) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    // How far a fallback font is from ours depends on the machine; pictures, scripts and results do not.
    await page.route("**/*.woff2", (route) => route.abort());
    await page.addInitScript(watchShifts);
    const moved: string[] = [];
    for (const path of [
      "",
      "events/",
      `events/${PHOTO_EVENT}/`,
      "events/2030-01/",
      "events/2030-01/faster-widgetd-startup/",
      "topics/",
      "threads/",
      "search/",
      "search/?q=widget",
    ]) {
      await page.goto(served.address + path, { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready);
      const shifts = await page.evaluate(() => window.shifts);
      // As it is reported everywhere: to three digits.
      const sum = shifts.reduce((total, { value }) => total + value, 0).toFixed(3);
      if (Number(sum) > 0) moved.push(`${path}: ${sum} ${shifts.flatMap(({ moved }) => moved).join(" ")}`);
    }
    await context.close();
    expect(moved).toEqual([]);
  },
);

declare global {
  interface Window {
    shifts: { readonly value: number; readonly moved: readonly string[] }[];
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

function watchShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[]) {
      const elements = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
      window.shifts.push({ value, moved: elements.map((element) => element?.outerHTML.slice(0, 80) ?? "") });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
