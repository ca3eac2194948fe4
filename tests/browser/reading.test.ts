import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { LONG_EVENT } from "../support/fixture-archive.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";

const EVENT = "events/2030-01/";
const TOPIC = "events/2030-01/faster-widgetd-startup/";
const PAGES = [
  "",
  "events/",
  EVENT,
  TOPIC,
  "events/2030-10/",
  "topics/",
  "threads/",
  "statistics/",
  "search/",
  "about/",
];

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveSite(inject("fixtureSite"), "/hackathons/")]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(served.address + path);
  return page;
}

describe("the keyboard", () => {
  test("skips to the content first", async () => {
    const page = await open(EVENT);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("page--content");
  });

  test("reaches every link of the header, each with an outline", async () => {
    const page = await open(EVENT);
    const links = await page.locator("header[data-no-print] :is(a, button)").count();
    await page.keyboard.press("Tab");
    const reached: string[] = [];
    for (let index = 0; index < links; index += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(describeFocus));
    }
    expect(reached).toContainEqual(expect.stringMatching(/^Topics solid/));
    expect(reached.at(-1)).toMatch(/^Dark theme solid/);
    expect(new Set(reached).size).toBe(links);
  });

  test("turns the theme, and the next page remembers it", async () => {
    const page = await open(EVENT);
    await page.getByRole("button", { name: "Dark theme" }).focus();
    await page.keyboard.press("Enter");
    const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
    expect(await theme()).toBe("dark");
    await page.goto(served.address);
    expect(await theme()).toBe("dark");
    await page.getByRole("button", { name: "Dark theme" }).press("Space");
    expect(await theme()).toBeUndefined();
  });

  test("opens the contents on a phone, follows an entry, and finds the list closed", async () => {
    const page = await open(EVENT, { viewport: { width: 390, height: 844 } });
    const list = page.getByRole("navigation", { name: "On this page" });
    await page.getByRole("button", { name: "Contents" }).press("Enter");
    await list.waitFor({ state: "visible" });
    await page.keyboard.press("Tab");
    expect(await page.evaluate(describeFocus)).toMatch(/^Preparation/);
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "hidden" });
    expect(page.url()).toMatch(/#preparation$/);
  });

  test("closes the contents with Escape", async () => {
    const page = await open(EVENT, { viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "Contents" }).press("Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("navigation", { name: "On this page" }).waitFor({ state: "hidden" });
  });

  test("narrows the topics in the search, to as many as the link said", async () => {
    const page = await open("topics/");
    const link = page.getByRole("link", { name: "Scalability", exact: true }).first();
    const count = await link.evaluate((element) => element.nextSibling?.textContent?.trim());
    await link.click();
    await page.waitForURL(/search\/\?motivation=scalability$/);
    await page
      .getByRole("status")
      .filter({ hasText: new RegExp(`^${count} results$`) })
      .waitFor();
    await page.getByRole("button", { name: "Scalability: remove" }).waitFor();
  });

  test("leads to a year's topics without a script", async () => {
    const page = await open("topics/", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "2029", exact: true }).click();
    await page.waitForURL(/#event-2029-\d\d$/);
  });
});

test("a browser that keeps nothing has the theme switch and the contents all the same", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Access is denied.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get: refuse });
  });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.goto(served.address + EVENT);
  await page.locator("theme-switch button").click();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.evaluate(() => scrollTo(0, 2000));
  await page.locator("table-of-contents a[aria-current]").waitFor({ state: "attached" });
  expect(errors).toEqual([]);
});

describe("who asks for less motion", () => {
  test.for(["", EVENT, TOPIC, "topics/", "search/"])(
    "gets no transition and no animation at /%s",
    async (path) => {
      const page = await open(path, { reducedMotion: "reduce" });
      expect(await page.evaluate(listMoving)).toEqual([]);
    },
  );

  test("is the only one: the theme switch turns for others", async () => {
    const page = await open("", { reducedMotion: "no-preference" });
    expect(await page.evaluate(listMoving)).not.toEqual([]);
  });
});

describe("forced colours", () => {
  test("leave the focus visible", async () => {
    const page = await open(EVENT, { forcedColors: "active" });
    for (let count = 0; count < 12; count += 1) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(describeFocus)).toMatch(/ solid [2-9]px$/);
    }
  });

  test("leave motivations, tasks and the current page marked", async () => {
    const page = await open(EVENT, { forcedColors: "active" });
    const marks = await page.evaluate(() => {
      const style = (selector: string, pseudo?: string) =>
        getComputedStyle(document.querySelector(selector) as Element, pseudo);
      return {
        paper: style("html").backgroundColor,
        motivation: style(".motivations li", "::before").backgroundColor,
        task: style(".task").borderTopStyle,
        page: style("nav [aria-current]").textDecorationLine,
      };
    });
    expect(marks.motivation).not.toBe(marks.paper);
    expect(marks).toMatchObject({ task: "solid", page: "underline" });
  });
});

describe("on paper", () => {
  test.for([EVENT, TOPIC])("/%s is an article: no furniture, and links spelled out", async (path) => {
    const page = await open(path);
    await page.emulateMedia({ media: "print" });
    for (const furniture of await page.locator("body > header, body > footer, nav, button, form").all()) {
      expect(await furniture.isVisible()).toBe(false);
    }
    expect(await page.locator("main h1").isVisible()).toBe(true);
    const links = await page.locator('main a[href^="https://"]').evaluateAll((all) =>
      all
        .filter((link) => link.checkVisibility() && !link.closest("h1, h2, h3, h4, h5, h6"))
        .map((link) => ({
          isShort: link.classList.contains("bare-address"),
          href: link.getAttribute("href"),
          spelled: getComputedStyle(link, "::after").content,
        })),
    );
    expect(links.length).toBeGreaterThan(0);
    // What stands for its address needs no second one.
    for (const { isShort, href, spelled } of links) expect(spelled).toContain(isShort ? "none" : href);
  });

  test("a dark page prints on white", async () => {
    const page = await open(EVENT, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)" });
  });
});

describe("at 200 % zoom", () => {
  test.for([...PAGES, `events/${LONG_EVENT}/`])("/%s neither scrolls sideways nor overlaps", async (path) => {
    const page = await open(path, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    expect(await page.evaluate(listOverlaps)).toEqual([]);
  });
});

/** `Topics solid 2px`: the focused element's name and outline. */
function describeFocus(): string {
  const element = document.activeElement;
  if (!element) return "nothing";
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const name = element.getAttribute("aria-label") ?? element.textContent.trim();
  return `${name} ${outlineStyle} ${outlineWidth}`;
}

function listMoving(): string[] {
  return [...document.querySelectorAll("*")]
    .filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      // The title of a drawing's part has no style.
      return !["none", ""].includes(animationName) || /[1-9]/.test(transitionDuration);
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

/** Blocks of text that lie on each other. What floats over the page on purpose does not count. */
function listOverlaps(): string[] {
  const selector = "h1, h2, h3, h4, p, dt, dd, li, pre, summary, label, figcaption, header li, header .name";
  const blocks = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.querySelector(selector) === null &&
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      element.closest("table-of-contents, .visually-hidden, .sr-only") === null,
  );
  const boxes = blocks.map((element) => ({ element, box: element.getBoundingClientRect() }));
  return boxes.flatMap(({ element, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
      )
      .map(({ element: other }) => `${element.outerHTML.slice(0, 80)} and ${other.outerHTML.slice(0, 80)}`),
  );
}
