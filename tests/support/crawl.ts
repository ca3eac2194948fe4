import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { ServedSite } from "./serve-site.ts";

const PAGES_AT_ONCE = 2;

/** Looks at several addresses below a site, a few at a time, and gathers what was found. */
export async function visitAll<Visit extends { readonly path: string }>(
  browser: Browser,
  { address }: ServedSite,
  visits: readonly Visit[],
  look: (page: Page, visit: Visit) => Promise<string[]>,
  options: BrowserContextOptions = {},
): Promise<string[]> {
  const context = await browser.newContext(options);
  const pending = [...visits];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    const problems = watch(page, address);
    for (let visit = pending.shift(); visit; visit = pending.shift()) {
      await page.goto(address + visit.path, { waitUntil: "load" });
      problems.push(...(await look(page, visit)));
      found.push(...problems.splice(0).map((problem) => `${visit?.path}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  await context.close();
  return found;
}

/** What is wrong with any page at the width of a small phone: its console, its requests, its width, its heading. */
export function crawl(browser: Browser, site: ServedSite, paths: readonly string[]): Promise<string[]> {
  const visits = paths.map((path) => ({ path }));
  const look = async (page: Page): Promise<string[]> => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const hasHeading = await page.locator("main h1").first().isVisible();
    return [...(width > 320 ? [`is ${width} px wide`] : []), ...(hasHeading ? [] : ["has no heading"])];
  };
  return visitAll(browser, site, visits, look, { viewport: { width: 320, height: 640 } });
}

/** Console errors, failed requests and requests to other hosts, gathered as they happen. */
function watch(page: Page, address: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(address).origin)
      problems.push(`asks ${url.origin}`);
  });
  return problems;
}
