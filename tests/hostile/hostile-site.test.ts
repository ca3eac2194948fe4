import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SyntaxValidator } from "fast-xml-validator";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/build-site.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";
import { planTopics, writeHostileArchive } from "./hostile-archive.ts";
import { addressVectors, vectors } from "./vectors.ts";

const topics = planTopics();
const PAGES_AT_ONCE = 4;

let folder = "";
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  await writeHostileArchive(join(folder, "content"), topics);
  // Findings are errors in this archive, and the pages are what is to be seen.
  await buildSite({
    content: join(folder, "content"),
    outDir: join(folder, "dist"),
    errors: "report",
    // More than a thousand drawings take longer than all the rest.
    pictures: "none",
  });
  await writeFile(join(folder, "dist/unsafe.html"), UNSAFE_PAGE);
  site = await serveSite(join(folder, "dist"));
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the archive must never make; shows that the watch sees it. */
const UNSAFE_PAGE =
  '<main><img src=x onerror=alert(1)><a href="java&#9;script:1">x</a><img src=https://evil.example/x></main>';

/** What a page did that it must not do. */
async function openPage(page: Page, address: string): Promise<string[]> {
  const misdeeds: string[] = [];
  page.removeAllListeners();
  // An address that differs from the one before in its fragment alone would open nothing.
  await page.goto("about:blank");
  page.on("dialog", (dialog) => {
    misdeeds.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith("data:"))
      misdeeds.push(`request ${request.url()}`);
  });
  page.on("popup", () => misdeeds.push("popup"));
  const response = await page.goto(address, { waitUntil: "load" });
  if (!response?.ok()) misdeeds.push(`answers ${response?.status()}`);
  misdeeds.push(...(await page.evaluate(provokePage)));
  // The search page writes what it looks for into its address.
  if (page.url().replace(/[?#].*$/s, "") !== address.replace(/[?#].*$/s, ""))
    misdeeds.push(`went to ${page.url()}`);
  return misdeeds;
}

/** Runs in the page: everything that a script could hang on to, and what a reader's hand would set off. */
function provokePage(): string[] {
  const found: string[] = [];
  const main = document.querySelector("main");
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`handler ${name}`);
      if (/^(?:href|src|action|formaction|xlink:href|data|cite|poster|ping)$/i.test(name)) {
        const address = value.replace(/[\p{Cc} ]/gu, "");
        if (/^(?:javascript|vbscript|data|file|blob):/i.test(address)) found.push(`${name} ${value}`);
      }
    }
  }
  const forbidden = "iframe, object, embed, base, math, svg script, svg foreignObject";
  for (const element of main?.querySelectorAll(forbidden) ?? [])
    found.push(`element ${element.outerHTML.slice(0, 80)}`);
  for (const element of main?.querySelectorAll<HTMLElement>("*") ?? []) {
    for (const type of ["click", "mouseover", "focus", "toggle", "error", "load", "animationstart"]) {
      element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
    }
  }
  if (!(document.getElementById instanceof Function) || document.body?.tagName !== "BODY")
    found.push("clobbered");
  return found;
}

/** Opens pages a few at a time. */
async function openAll(
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const pending = [...addresses];
  const context = await browser.newContext();
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let address = pending.shift(); address; address = pending.shift()) await look(page, address);
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  await context.close();
}

describe("hostile wrap-ups", () => {
  test("the watch would see a page that misbehaves", async () => {
    const page = await browser.newPage();
    const misdeeds = await openPage(page, `${site.address}unsafe.html`);
    await page.close();
    expect(misdeeds).toEqual(
      expect.arrayContaining([
        "dialog 1",
        "request https://evil.example/x",
        "handler onerror",
        expect.stringMatching(/^href java/),
      ]),
    );
  });

  test("there are at least 300 vectors", () => {
    expect(new Set(vectors).size).toBeGreaterThanOrEqual(300);
  });

  test("no page runs a script, opens a dialog, or asks another host, and each shows its text", {
    timeout: 900_000,
  }, async () => {
    const failures: string[] = [];
    const words = new Map<string, readonly string[]>();
    for (const topic of topics) {
      const page = await findTopicPage(topic.event, topic.slug);
      if (page === null) failures.push(`${topic.event}/${topic.slug} has no page: ${topic.vector}`);
      else words.set(site.address + page, topic.words);
    }
    const events = [...new Set(topics.map(({ event }) => `${site.address}events/${event}/`))];
    const others = ["", "events/", "topics/", "repositories/", "threads/", "search/?q=alert"].map(
      (path) => site.address + path,
    );
    await openAll([...words.keys(), ...events, ...others], async (page, address) => {
      const misdeeds = await openPage(page, address);
      const text = await page.locator("body").innerText();
      const missing = (words.get(address) ?? []).filter((word) => !text.includes(word));
      for (const misdeed of misdeeds) failures.push(`${address}: ${misdeed}`);
      for (const word of missing) failures.push(`${address}: lost ${word}`);
    });
    expect(failures).toEqual([]);
  });

  test("no address of the site runs what stands behind its `?` or `#`", { timeout: 300_000 }, async () => {
    const [first] = topics;
    const addresses = addressVectors.flatMap((vector) => {
      const value = encodeURIComponent(vector.toWellFormed());
      // As a program writes it, and as a hand does.
      return [
        `search/?q=${value}`,
        `search/?q=${vector.replaceAll(/[#\0]/g, "")}#${value}`,
        `search/?motivation=${value}&year=${value}#${value}`,
        `events/${first?.event}/#${vector}`,
      ];
    });
    const failures: string[] = [];
    await openAll(
      addresses.map((address) => site.address + address),
      async (page, address) => {
        for (const misdeed of await openPage(page, address))
          failures.push(`${address.slice(0, 200)}: ${misdeed}`);
      },
    );
    expect(failures).toEqual([]);
  });

  test("data, feeds and drawings hold no tags of their contents", async () => {
    const files = await readdir(join(folder, "dist"), { recursive: true });
    for (const name of files.filter((file) => /\.(?:xml|svg)$/.test(file))) {
      const text = await readFile(join(folder, "dist", name), "utf8");
      expect(text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ""), name).not.toMatch(
        /<(?:script|img|iframe|object|embed)\b/i,
      );
    }
    for (const name of files.filter((file) => file.endsWith(".json"))) {
      JSON.parse(await readFile(join(folder, "dist", name), "utf8"));
    }
    const feed = await readFile(join(folder, "dist/feed.xml"), "utf8");
    expect(SyntaxValidator.validate(feed)).toBe(true);
    const calendar = await readFile(join(folder, "dist/events.ics"), "utf8");
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(new Set(topics.map(({ event }) => event)).size);
    expect(calendar.match(/^(?:ATTACH|X-ALT-DESC)\b|^URL(?!;VALUE=URI:https?:|:https?:)/gm)).toBeNull();
    expect(calendar).not.toMatch(/[^\r]\n|\r[^\n]/);
  });
});

/** The page of a topic whose slug begins with its name. */
async function findTopicPage(event: string, slug: string): Promise<string | null> {
  const names = await readdir(join(folder, "dist/events", event));
  const name = names.find((candidate) => candidate === slug || candidate.startsWith(`${slug}-`));
  return name === undefined ? null : `events/${event}/${encodeURIComponent(name)}/`;
}
