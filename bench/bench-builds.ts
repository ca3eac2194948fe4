import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inventArchive, TOPICS_PER_EVENT } from "./invent-archive.ts";
import { measureCommand } from "./measure-command.ts";
import { findHeaviestPage, measureFolder, weighPage, weighSearch } from "./measure-site.ts";

export interface BenchOptions {
  readonly json: string;
  /** Whether social pictures are drawn. */
  readonly pictures: boolean;
}

interface Numbers {
  readonly events: number;
  readonly topics: number;
  readonly buildSeconds: number;
  readonly checkSeconds: number;
  readonly peakMegabytes: number | null;
  readonly largestProcessMegabytes: number | null;
  readonly outputMegabytes: number;
  readonly files: number;
  /** Gzipped HTML. */
  readonly eventPageBytes: number;
  readonly heaviestPage: string;
  readonly heaviestPageBytes: number;
  /** What a browser loads for the first result on the search page, gzipped. */
  readonly firstResultBytes: number | null;
}

/** Builds invented archives of several sizes, prints a table and writes the numbers as JSON. */
export async function benchBuilds(sizes: readonly number[], options: BenchOptions): Promise<void> {
  const numbers: Numbers[] = [];
  for (const size of sizes) {
    console.log(`${size} events, ${size * TOPICS_PER_EVENT} topics …`);
    numbers.push(await benchSize(size, options));
  }
  console.table(Object.fromEntries(numbers.map(({ events, ...rest }) => [`${events} events`, rest])));
  await writeFile(options.json, `${JSON.stringify(numbers, null, 2)}\n`);
  console.log(`The numbers are in ${options.json}.`);
}

async function benchSize(events: number, { pictures }: BenchOptions): Promise<Numbers> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const [content, out] = [join(folder, "content"), join(folder, "site")];
  try {
    const files = await writeContent(content, events);
    const env = { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, ARCHIVE_PICTURES: pictures ? "all" : "none" };
    const first = await measureCommand("build", env);
    const [name] = [...files].at(-1) ?? [""];
    const check = await measureCommand("check", env);
    const newest = name.replace(/\.md$/, "");
    const heaviest = await findHeaviestPage(out);
    return {
      events,
      topics: events * TOPICS_PER_EVENT,
      buildSeconds: first.seconds,
      checkSeconds: check.seconds,
      peakMegabytes: first.peakMegabytes,
      largestProcessMegabytes: first.largestMegabytes,
      ...(await measureFolder(out)),
      eventPageBytes: await weighPage(join(out, "events", newest, "index.html")),
      heaviestPage: heaviest.path,
      heaviestPageBytes: heaviest.bytes,
      firstResultBytes: await weighSearch(out, await findWord(join(content, "events", name))),
    };
  } finally {
    if (!process.env["BENCH_KEEP"]) await rm(folder, { recursive: true, force: true });
    else console.log(`Kept ${folder}`);
  }
}

async function writeContent(content: string, events: number): Promise<Map<string, string>> {
  await mkdir(join(content, "events"), { recursive: true });
  await cp(resolve("tests/fixtures/archive/pages"), join(content, "pages"), { recursive: true });
  const files = inventArchive(events);
  for (const [name, source] of files) await writeFile(join(content, "events", name), source);
  return files;
}

/** The first word of the first topic's title. */
async function findWord(file: string): Promise<string> {
  return /^## \S+ (\w+)/mu.exec(await readFile(file, "utf8"))?.[1] ?? "widget";
}
