import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as de from "../../src/strings/de.ts";
import * as en from "../../src/strings/en.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildSite } from "../support/build-site.ts";
import { copyCheckout } from "../support/copy-checkout.ts";
import { visitAll } from "../support/crawl.ts";
import { readMarkdown } from "../support/read-archive.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";
import { type BuiltPage, readPages } from "../support/site-files.ts";
import { listTexts } from "../support/strings.ts";
import { choosePages } from "../support/templates.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: {
  run(options?: { runOnly: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

let folder: string;
let site: string;
let pages: BuiltPage[];
let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-community-"));
  site = join(folder, "dist");
  await copyCheckout(folder, "tests/fixtures/other-community");
  await buildSite({ content: join(folder, "content"), outDir: site, checkout: folder, day: "2032-01-15" });
  pages = await readPages(site);
  browser = await launchBrowser();
  served = await serveSite(site);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a German community with its own colours and no plants", () => {
  test("has no word of another community on any page", () => {
    const others = /Gardener|Hack The Garden|\bGEP\b/;
    expect(pages.filter(({ html }) => others.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test("has no English word of the interface on any page, nor in what is exported", async () => {
    const exported = ["feed.xml", "llms.txt"].map(async (path) => ({ path, text: await readExported(path) }));
    const texts = [
      ...pages.map((page) => ({ path: page.path, text: readTexts(page) })),
      ...(await Promise.all(exported)),
    ];
    expect(texts.length).toBeGreaterThan(15);
    expect(english.length).toBeGreaterThan(200);
    expect(texts.flatMap(({ path, text }) => findEnglish(text).map((words) => `${path}: ${words}`))).toEqual(
      [],
    );
  });

  test("knows its own code host: short names, repositories, and where a wrap-up is edited", () => {
    const event = pages.find(({ path }) => path === "events/2031-03/");
    const links = [...(event?.document.querySelectorAll("main a") ?? [])];
    const hrefs = links.map((link) => link.getAttribute("href"));
    expect(hrefs).toContain("https://gitlab.example/beispiel/woche/-/edit/haupt/content/events/2031-03.md");
    const request = links.find((link) => link.getAttribute("href")?.includes("merge_requests"));
    expect(request?.textContent).toBe("beispiel/teile/zahnrad!4");
    expect(pages.map(({ path }) => path)).toContain("repositories/beispiel/teile/zahnrad/");
  });

  test("draws no plant", () => {
    expect(pages.filter(({ html }) => /plate-(?:organ|stem|root)|garden-walk/.test(html))).toEqual([]);
    const covers = pages
      .filter(({ document }) => document.querySelector(".quiet-cover"))
      .map(({ path }) => path);
    expect(covers).toEqual(["events/2031-03/", "events/2031-09/", "events/2032-03/", "events/"]);
  });

  test("has no axe violation and no English word on any template, by day and by night", async () => {
    const visits = [...(await choosePages(site)), "search/?q=werkbank"].map((path) => ({ path }));
    const look = async (page: Page, { path }: { path: string }): Promise<string[]> => {
      if (path.includes("?q")) await page.locator(".search-facet").first().waitFor();
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => (await axe.run()).violations);
      await page.emulateMedia({ colorScheme: "dark" });
      violations.push(
        ...(await page.evaluate(async () => (await axe.run({ runOnly: ["color-contrast"] })).violations)),
      );
      await page.emulateMedia({ colorScheme: "light" });
      const text = await page.evaluate(() => document.body.innerText);
      return [...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), ...findEnglish(text)];
    };
    const options = { colorScheme: "light", viewport: { width: 1280, height: 900 } } as const;
    expect(await visitAll(browser, served, visits, look, options)).toEqual([]);
  });
});

/** Each text of a page by itself, seen or hidden, and what is read aloud; code has a language of its own. */
function readTexts({ document }: BuiltPage): string {
  const texts = [document.title];
  for (const element of document.querySelectorAll("body, body *")) {
    if (element.closest("script, style, pre")) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.textContent ?? "");
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      texts.push(element.getAttribute(name) ?? "");
  }
  const description = document.querySelector('meta[name="description"]');
  texts.push(description?.getAttribute("content") ?? "");
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).join("\n");
}

/** A feed or a text without tags and addresses. */
async function readExported(path: string): Promise<string> {
  const text = await readFile(join(site, path), "utf8");
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/<[^>]*>|\S+\/\S+/g, "\n");
}

/** What is German, and what the community itself wrote. */
const german = [
  ...splitTexts([...listTexts(de).values()]),
  ...Object.values(readMarkdown("tests/fixtures/other-community/content/events")),
].join("\n");
const english = splitTexts([...listTexts(en).values()])
  .filter((words) => !holds(german, words))
  .filter((words, index, all) => all.indexOf(words) === index);

function findEnglish(text: string): string[] {
  return english.filter((words) => holds(text, words));
}

/** What stands between links and values. */
function splitTexts(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/‹\w*›|\[|\]\(\w+\)/))
    .map((words) => words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""))
    .filter((words) => words !== "");
}

function holds(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}
