import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type DevSite, startDevSite } from "../support/dev-site.ts";

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
  if ((await readFile(file, "utf8")) !== sound) await writeFile(file, sound);
  await page.close();
});

/** The toolbar's window, in which the findings stand. */
const findings = () => page.locator("astro-dev-toolbar-window").filter({ hasText: "finding" });

const broken = () => sound.replace("18.01.2030", "12.01.2030");

test("a diagnostic comes to the page and the terminal when its file is saved, and goes when it is mended", async () => {
  await page.goto(site.address + EVENT);
  await writeFile(file, broken());
  await findings().waitFor();
  expect((await findings().innerText()).replaceAll(/\S+(?=2030-\d\d\.md)/g, "…/")).toMatchInlineSnapshot(`
    "3 findings

    …/2030-01.md:10:1 error date-order

    The event ends (2030-01-12) before it starts (2030-01-14).

    Hint: Swap the two dates in the fact list.

    …/2030-07.md:37:1 warning html-removed

    \`<script>\` is taken out of the page; its text stays.

    Hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.

    …/2030-10.md:66:1 warning heading-level

    "A heading below the topic" has 4 \`#\`, but the heading above it has 2.

    Hint: Write \`###\` in place of \`####\`."
  `);
  await expect.poll(site.output).toMatch(/2030-01\.md:10:1 {2}error {2}date-order/);
  await writeFile(file, sound);
  await findings().waitFor({ state: "hidden" });
});

test("a saved wrap-up is on its page", async () => {
  await page.goto(site.address + EVENT);
  await writeFile(file, `${sound}\n## Newly Written Widget\n\nIts text.\n`);
  await page.getByRole("heading", { name: "Newly Written Widget" }).waitFor();
});

test("a file that has no page is among the findings", async () => {
  const stray = join(content, "events/notes.txt");
  await page.goto(`${site.address}statistics/`);
  await writeFile(stray, "Nobody reads this.");
  await findings().getByText("file-unclaimed").waitFor();
  await rm(stray);
  await findings().waitFor({ state: "hidden" });
});

test("markup in a file is text in its diagnostics", async () => {
  const key = "<img src=x onerror=alert(1)>";
  await page.goto(site.address + EVENT);
  await writeFile(file, sound.replace("title:", `"${key}": 1\ntitle:`));
  await findings().getByText(key).first().waitFor({ state: "attached" });
  expect(await findings().locator("img").count()).toBe(0);
});

test("search works while editing", async () => {
  await page.goto(`${site.address}search/?q=widgetd`);
  await page.locator("[data-result]").first().waitFor();
});
