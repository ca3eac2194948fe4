import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../tests/support/browser.ts";
import { serveSite } from "../tests/support/serve-site.ts";

const HELP = `Takes pictures of the built site, in every width and theme, into screenshots/.

  npm run screenshots                     a page of each kind
  npm run screenshots -- event topic      these pages only
  npm run screenshots -- --site FOLDER    of another build than dist/
  npm run screenshots -- --out FOLDER     into another folder
  npm run screenshots -- events/2023-11/  of that address, named by it
`;

const WIDTHS = [360, 768, 1280];
const THEMES = ["light", "dark"] as const;

interface TopicRecord {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly references: readonly { readonly ref?: string }[];
}

interface Shot {
  readonly name: string;
  readonly url: string;
  readonly width: number;
  readonly theme: (typeof THEMES)[number];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: "boolean", short: "h" },
    site: { type: "string", default: "dist" },
    out: { type: "string", default: "screenshots" },
  },
});

if (values.help) console.log(HELP);
else await takeScreenshots(values.site, values.out, positionals);

async function takeScreenshots(folder: string, out: string, names: readonly string[]): Promise<void> {
  await mkdir(out, { recursive: true });
  const [site, browser, pages] = await Promise.all([serveSite(folder), launchBrowser(), listPages(folder)]);
  const wanted = names.length === 0 ? Object.keys(pages) : names;
  const shots = wanted
    .map((name): [string, string] => [name.replaceAll("/", "-").replace(/-$/, ""), pages[name] ?? name])
    .flatMap(([name, path]) =>
      WIDTHS.flatMap((width) => THEMES.map((theme) => ({ name, url: site.address + path, width, theme }))),
    );
  await Promise.all([0, 1, 2].map((worker) => takeEvery(shots, worker, 3, browser, out)));
  await Promise.all([browser.close(), site.close()]);
  console.log(`${shots.length} pictures of ${folder} are in ${out}`);
}

/** One page of each kind, from the archive's own data: the newest event, its first topic, and so on. */
async function listPages(folder: string): Promise<Record<string, string>> {
  const read = async <Record>(file: string): Promise<Record[]> =>
    JSON.parse(await readFile(join(folder, file), "utf8"));
  const topics = await read<TopicRecord>("api/topics.json");
  const [thread] = await read<{ slug: string }>("api/threads.json");
  const topic = topics[0] as TopicRecord;
  const references = topics.flatMap(({ references }) => references.map(({ ref }) => ref ?? ""));
  const [repository] = references.find((ref) => ref.includes("#"))?.split("#") ?? [];
  return {
    home: "",
    events: "events/",
    event: `events/${topic.event}/`,
    topic: `events/${topic.id}/`,
    topics: "topics/",
    threads: "threads/",
    thread: `threads/${thread?.slug}/`,
    repositories: "repositories/",
    repository: `repositories/${repository}/`,
    "next-steps": "next-steps/",
    statistics: "statistics/",
    search: `search/?q=${encodeURIComponent(topic.title.split(" ")[0] ?? "")}`,
    "search-nothing": "search/?q=zxqwvk",
    about: "about/",
    contribute: "contribute/",
    "not-found": "nothing/",
  };
}

async function takeEvery(
  shots: readonly Shot[],
  first: number,
  step: number,
  browser: Browser,
  out: string,
): Promise<void> {
  for (let index = first; index < shots.length; index += step) {
    const { name, url, width, theme } = shots[index] as Shot;
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: theme });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(out, `${name}-${width}-${theme}.png`), fullPage: true });
    await page.close();
  }
}
