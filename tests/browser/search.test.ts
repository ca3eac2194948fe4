import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Where the site is served: search works below a base path. */
const BASE = "/hackathons/";

describe("search in the garden, which stands beside an invented archive", () => {
  let site: ServedSite;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    site = await serveSite(inject("fixtureSite"), BASE);
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  afterEach(() => context.close());
  afterAll(() => site.close());

  const open = (address = "search/") => page.goto(site.address + address);
  const field = () => page.getByRole("searchbox");
  const status = () => page.locator(".search-status");
  const results = () => page.locator("[data-result]");
  const firstResult = () => results().first().getAttribute("href");
  const filter = (name: string, value: string) =>
    page.locator(`.search-filters input[name="${name}"][value="${value}"]`);
  const countOf = (name: string, value: string) =>
    filter(name, value).locator("xpath=..").locator(".search-count").textContent();

  test("who types while the script arrives loses no letter", async () => {
    let deliver = () => {};
    const isWanted = new Promise<void>((done) => {
      deliver = done;
    });
    await page.route(/\/_astro\/main\.[^/]*\.js$/, async (route) => {
      await isWanted;
      await route.continue();
    });
    await open();
    await field().pressSequentially("gardener");
    deliver();
    await page.locator(".search-status").waitFor({ state: "attached" });
    await page.keyboard.type("/gardener#8767");
    await expect.poll(() => field().inputValue()).toBe("gardener/gardener#8767");
    await expect.poll(firstResult).toBe(`${BASE}events/2023-11/continuation-of-gardener-node-agent/`);
  });

  test.for([
    ["8767", "events/2023-11/continuation-of-gardener-node-agent/"],
    ["gardener/gardener#8767", "events/2023-11/continuation-of-gardener-node-agent/"],
    [
      "https://github.com/gardener/gardener/pull/8767/files",
      "events/2023-11/continuation-of-gardener-node-agent/",
    ],
    ["extensions.gardener.cloud", "events/2023-11/make-acl-extension-production-ready/"],
    ["Leverkusen", "events/2023-05/"],
    ["vendor", "events/2023-11/stop-vendoring-third-party-code-in-vendor-folder/"],
    ["vendroing", "events/2023-11/stop-vendoring-third-party-code-in-vendor-folder/"],
  ] as const)(
    "typing %s puts a right answer first and keeps the query in the address",
    async ([query, href]) => {
      await open();
      await field().pressSequentially(query);
      await expect.poll(firstResult).toBe(BASE + href);
      await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe(query);
      expect(await page.locator("mark").count()).toBeGreaterThan(0);
    },
  );

  test("the number of results is announced", async () => {
    await open("search/?q=node+agent");
    await expect.poll(() => status().textContent()).toMatch(/^\d+ results$/);
    expect(await status().getAttribute("role")).toBe("status");
  });

  test("the page's title says what is asked", async () => {
    await open("search/?q=node+agent");
    await expect.poll(() => page.title()).toMatch(/^node agent · Search · /);
    await field().fill("");
    await expect.poll(() => page.title()).toMatch(/^Search · /);
  });

  test("filters without a query are counted by themselves, and stand after the results for the keyboard", async () => {
    await open("search/?year=2023");
    await filter("year", "2023").waitFor();
    expect(await status().textContent()).toBe(`${await countOf("year", "2023")} results`);
    const stops = await page
      .locator("[data-result], .search-filters input")
      .evaluateAll((elements) => elements.map(({ tagName }) => tagName));
    expect(stops.indexOf("INPUT")).toBeGreaterThan(stops.lastIndexOf("A"));
  });

  test("where nothing can be narrowed, no filters are offered", async () => {
    await open("search/?q=gardener/gardener%238767");
    await results().first().waitFor();
    expect(await results().count()).toBe(1);
    expect(await page.locator(".search-tools summary").first().isVisible()).toBe(false);
  });

  test("a misspelt word is corrected, which is said and can be adopted", async () => {
    await open("search/?q=vendroing");
    await page.getByRole("button", { name: "vendoring" }).click();
    await expect.poll(() => field().inputValue()).toBe("vendoring");
    await expect.poll(() => page.url()).toContain("q=vendoring");
  });

  test("a query that nothing answers shows nothing and says so", async () => {
    for (const query of ["gardener/gardener#99999", "GEP-99", "blockchain", '"agent node"']) {
      await open(`search/?${new URLSearchParams({ q: query })}`);
      await expect.poll(() => status().textContent()).toBe("No results");
      expect(await results().count()).toBe(0);
    }
  });

  test.for(["kind", "year", "event", "motivation", "repository", "organizer"] as const)(
    "the filter %s keeps what it counts",
    async (name) => {
      await open("search/?q=cluster");
      const choice = page.locator(`.search-filters input[name="${name}"]`).first();
      await choice.waitFor();
      const count = Number(await choice.locator("xpath=..").locator(".search-count").textContent());
      const value = await choice.inputValue();
      await choice.check();
      await expect
        .poll(() => status().textContent())
        .toMatch(new RegExp(`^${count} of \\d+ results$|^${count} results?$`));
      expect(new URL(page.url()).searchParams.get(name)).toBe(value);
    },
  );

  test("values of one filter add up, filters narrow each other, and counts tell what a choice would give", async () => {
    await open("search/?q=cluster");
    await filter("year", "2023").waitFor();
    const [in2021, in2023] = [Number(await countOf("year", "2021")), Number(await countOf("year", "2023"))];
    await filter("year", "2021").check();
    await filter("year", "2023").check();
    await expect.poll(() => status().textContent()).toContain(`${in2021 + in2023} `);
    // The other years are counted as if no year were chosen.
    expect(await filter("year", "2022").count()).toBe(1);
    const events = Number(await countOf("kind", "event"));
    await filter("kind", "event").check();
    await expect.poll(() => status().textContent()).toContain(`${events} of `);
    expect(await results().count()).toBe(events);
    await page.reload();
    await expect.poll(() => filter("kind", "event").isChecked()).toBe(true);
    await expect.poll(() => results().count()).toBe(events);
  });

  test("what is chosen stands as a chip that takes it back, and all can be cleared", async () => {
    await open("search/?q=cluster&year=2021&year=2023&kind=topic");
    await page.getByRole("button", { name: "2021: remove" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll("year")).toEqual(["2023"]);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?q=cluster");
    await expect.poll(() => page.locator(".search-chosen button").count()).toBe(0);
  });

  test("a filter with one value is not shown", async () => {
    await open("search/?q=ipv6+topic&kind=topic");
    await filter("year", "2023").waitFor();
    const counts = await page
      .locator(".search-facet")
      .evaluateAll((facets) => facets.map((facet) => facet.querySelectorAll("input").length));
    expect(counts.length).toBeGreaterThan(1);
    const isChosen = await page
      .locator(".search-facet")
      .evaluateAll((facets) => facets.map((facet) => facet.querySelector("input:checked") !== null));
    for (const [at, count] of counts.entries()) expect(count > 1 || isChosen[at]).toBe(true);
  });

  test("repositories, threads and pages are offered above the results, and are no results", async () => {
    await open("search/?q=gardener-extension-acl");
    const jump = page.getByRole("navigation", { name: "Jump to" });
    await jump.getByRole("link", { name: "stackitcloud/gardener-extension-acl" }).waitFor();
    await open("search/?q=statistics");
    await jump.getByRole("link", { name: "Statistics" }).click();
    await page.waitForURL(/statistics\/$/);
  });

  test("the empty page has the focus and says what can be asked", async () => {
    await open();
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
    const example = page.locator(".search-start [data-query]").first();
    const query = await example.textContent();
    await example.click();
    expect(await field().inputValue()).toBe(query);
    await expect.poll(() => results().count()).toBeGreaterThan(0);
  });

  test("results can be sorted by date", async () => {
    await open("search/?q=ipv6");
    await results().first().waitFor();
    await page.getByLabel("Order").selectOption("date");
    await expect.poll(() => page.url()).toContain("sort=date");
    const hrefs = await results().evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const events = hrefs.map((href) => href?.split("/")[3] ?? "");
    expect(events.length).toBeGreaterThan(1);
    expect(events).toEqual(events.toSorted().toReversed());
  });

  test("back and forward lead through the searches, also after a result was opened", async () => {
    await open();
    await field().fill("vendor");
    await field().press("Enter");
    await expect.poll(firstResult).toContain("vendor");
    await field().fill("hibernation");
    await field().press("Enter");
    await expect.poll(firstResult).toContain("hibernation");
    await page.goBack();
    await expect.poll(() => field().inputValue()).toBe("vendor");
    await expect.poll(firstResult).toContain("vendor");
    await page.goForward();
    await expect.poll(firstResult).toContain("hibernation");
    await results().first().click();
    await page.waitForURL(/events/);
    await page.goBack();
    await expect.poll(() => field().inputValue()).toBe("hibernation");
    await expect.poll(firstResult).toContain("hibernation");
  });

  test("more results are shown on demand, and the first of them takes the focus", async () => {
    await open("search/?q=gardener");
    await expect.poll(() => results().count()).toBe(10);
    await page.getByRole("button", { name: "Show more results" }).click();
    await expect.poll(() => results().count()).toBeGreaterThan(10);
    await expect
      .poll(() =>
        results()
          .nth(10)
          .evaluate((link) => link === document.activeElement),
      )
      .toBe(true);
  });

  test("arrow keys lead into the results and back", async () => {
    await open("search/?q=ipv6");
    await results().first().waitFor();
    await field().focus();
    await page.keyboard.press("ArrowDown");
    expect(
      await results()
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test.for(["/", "Control+k", "Meta+k"])(
    "%s opens the dialog, Escape closes it, and the focus returns",
    async (keys) => {
      await open("about/");
      const link = page.getByRole("link", { name: "Topics" }).first();
      await link.focus();
      await page.keyboard.press(keys);
      const dialog = page.getByRole("dialog", { name: "Search the archive" });
      await expect
        .poll(() => dialog.getByRole("searchbox").evaluate((input) => input === document.activeElement))
        .toBe(true);
      await page.keyboard.type("vendor");
      await expect.poll(() => dialog.locator("[data-result]").count()).toBeGreaterThan(0);
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press("Tab");
        expect(
          await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName ?? "none"),
        ).toMatch(/DIALOG|BODY/);
      }
      await dialog.getByRole("searchbox").fill("");
      await page.keyboard.press("Escape");
      await expect.poll(() => dialog.isVisible()).toBe(false);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test("one Escape closes the dialog, also with a query", async () => {
    await open("about/");
    await page.keyboard.press("/");
    await page.getByRole("dialog").getByRole("searchbox").fill("vendor");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").isVisible()).toBe(false);
  });

  test("links to the search open the dialog, and Enter leads to the search page", async () => {
    await open();
    await open("about/");
    await page.locator("[data-search-open]").first().click();
    const input = page.getByRole("dialog").getByRole("searchbox");
    await input.fill("vendor");
    await input.press("Enter");
    await page.waitForURL(/\/search\/\?q=vendor$/);
  });

  test("the page that a result opens marks the matched words until they are dismissed", async () => {
    await open("search/?q=vendoring");
    await results().first().click();
    await page.waitForURL(/events/);
    const marked = () => page.evaluate(() => CSS.highlights.get("search")?.size ?? 0);
    await expect.poll(marked).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Hide marks" }).click();
    expect(await marked()).toBe(0);
    await page.reload();
    expect(await marked()).toBe(0);
  });

  test("where nothing matches all of a query, the status says so and counts the closest, which are no results", async () => {
    await open("search/?q=zeppelin+vendoring");
    await expect
      .poll(() => status().textContent())
      .toMatch(/^Nothing in the archive has “zeppelin”\. The (\d )?closest:$/);
    expect(await results().count()).toBe(0);
    const closest = page.locator(".search-results a");
    expect(await closest.first().getAttribute("href")).toContain("vendoring");
    expect(await closest.count()).toBeLessThanOrEqual(5);
    await field().focus();
    await page.keyboard.press("ArrowDown");
    expect(await closest.first().evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test("a page loads nothing of the search until its field gets the focus, and then the index", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await open("");
    await page.waitForLoadState("networkidle");
    expect(asked.filter((path) => /search|main\./.test(path))).toEqual([]);
    await page.getByRole("searchbox").focus();
    await expect.poll(() => asked.some((path) => path.endsWith("/pagefind-worker.js"))).toBe(true);
  });

  test("the browser refuses nothing of it, and it searches in a worker", async () => {
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    const worker = page.waitForEvent("worker");
    await open("search/?q=vendor");
    await results().first().waitFor();
    expect((await worker).url()).toContain("/search-index/");
    expect(said).toEqual([]);
  });

  test("recent searches are kept only if the reader wants them", async () => {
    await open();
    await field().fill("vendor");
    await field().press("Enter");
    await results().first().waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await field().fill("");
    await page.getByLabel("Keep my recent searches on this device").check();
    await field().fill("vendor");
    await field().press("Enter");
    await open();
    await page.getByRole("link", { name: "vendor" }).click();
    await expect.poll(firstResult).toContain("vendor");
    await field().fill("");
    await page.getByLabel("Keep my recent searches on this device").uncheck();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("an index that cannot be read is explained, and can be tried again", async () => {
    await page.route("**/search-index/**", (route) => route.fulfill({ status: 404 }));
    await open("search/?q=vendor");
    await expect.poll(() => status().textContent()).toBe("Search is not available right now.");
    await page.unroute("**/search-index/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(firstResult).toContain("vendor");
  });

  test("what is no index at all is not kept", async () => {
    await page.route("**/search/manifest.json", (route) => route.fulfill({ body: "<html>" }));
    await open("search/?q=vendor");
    await expect.poll(() => status().textContent()).toBe("Search is not available right now.");
    await page.unroute("**/search/manifest.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(firstResult).toContain("vendor");
  });

  test("an index that a deployment took away is replaced by the one that came", async () => {
    await open("search/?q=vendor");
    await expect.poll(firstResult).toContain("vendor");
    await page.route("**/search-index/**", (route) => route.fulfill({ status: 404 }));
    await field().fill("registry cache");
    await expect.poll(() => status().textContent()).toBe("Search is not available right now.");
    await page.unroute("**/search-index/**");
    const asked = page.waitForRequest("**/search/manifest.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await asked;
    await expect.poll(firstResult).toContain("registry");
  });

  test.for(["light", "dark"] as const)(
    "axe finds nothing in results and dialog (%s)",
    async (colorScheme) => {
      const own = await browser.newContext({ colorScheme, bypassCSP: true });
      const shown = await own.newPage();
      const findViolations = async () => {
        await shown.addScriptTag({ content: axeSource });
        const { violations } = await shown.evaluate(() => axe.run());
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      };
      await shown.goto(`${site.address}search/?q=vendroing+cluster&year=2023`);
      await shown.locator(".search-facet").first().waitFor();
      expect(await findViolations()).toEqual([]);
      await shown.goto(`${site.address}about/`);
      await shown.keyboard.press("/");
      await shown.getByRole("dialog").getByRole("searchbox").fill("node agent");
      await shown.locator("dialog [data-result]").first().waitFor();
      await shown.locator("dialog .search-facet").first().waitFor({ state: "attached" });
      expect(await findViolations()).toEqual([]);
      await own.close();
    },
  );

  test("without script the page says what to do instead", async () => {
    const own = await browser.newContext({ javaScriptEnabled: false });
    const shown = await own.newPage();
    await shown.goto(`${site.address}search/`);
    // What is said by its text leaves out <noscript>.
    const note = shown.locator("main noscript p");
    await note.waitFor();
    expect(await note.innerText()).toContain("Search needs JavaScript");
    expect(await note.locator("a[href$='/topics/']").count()).toBe(1);
    await own.close();
  });
});

test("the search script weighs at most 14 kB, the script of every page at most 3 kB", async () => {
  const folder = join(inject("fixtureSite"), "_astro");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const scripts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const weigh = (part: string) =>
    gzipSync(scripts.find((script) => script.includes(part)) ?? "", { level: 9 }).length;
  expect(weigh("search-index/")).toBeGreaterThan(5_000);
  expect(weigh("search-index/")).toBeLessThanOrEqual(14_000);
  expect(weigh("data-search-open")).toBeGreaterThan(200);
  expect(weigh("data-search-open")).toBeLessThanOrEqual(3_000);
});
