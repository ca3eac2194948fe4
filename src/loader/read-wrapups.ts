import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Wrapup } from "../wrapup/model.ts";
import { listMarkdown } from "./list-markdown.ts";
import { parseAhead, type UnparsedFile } from "./parse-ahead.ts";
import { openParseCache, type ParseCache } from "./parse-cache.ts";
import { parseFile } from "./parse-file.ts";

/** One wrap-up file, read and parsed. */
export interface LoadedWrapup {
  readonly wrapup: Wrapup;
  /** Relative to the working folder, as Astro and diagnostics name it. */
  readonly file: string;
  readonly source: string;
  /** Changes with the file's content and with the parser. */
  readonly digest: string;
}

interface SourceFile extends UnparsedFile {
  readonly source: string;
}

/**
 * Parsed files by path, and the parse that runs. Astro loads this module once for its configuration, once for
 * the content and once for the pages; all of them share one parse.
 */
interface Parsed {
  readonly files: Map<string, LoadedWrapup>;
  running: Promise<unknown>;
}

const PARSED = Symbol.for("hackathon-archive.parsed-wrapups");
const shared = globalThis as { [PARSED]?: Parsed };

/**
 * Every wrap-up of a content folder, by name.
 *
 * @param contentFolder the folder that holds `events/`, if there are any
 * @throws when a file cannot be read
 */
export async function readWrapups(contentFolder: URL): Promise<LoadedWrapup[]> {
  const cache = await openParseCache();
  const files = await readSources(contentFolder, cache);
  await takeTurn(async (known) => {
    const unknown = files.filter(({ path, digest }) => known.get(path)?.digest !== digest);
    await fillCache(unknown, cache);
    for (const file of unknown) known.set(file.path, await loadFile(file, cache));
  });
  return files.flatMap(({ path }) => shared[PARSED]?.files.get(path) ?? []);
}

/** Lets other processes parse what is not parsed yet, where there is enough of it. */
export async function parseWrapups(contentFolder: URL): Promise<void> {
  const cache = await openParseCache();
  const files = await readSources(contentFolder, cache);
  await takeTurn(() => fillCache(files, cache));
}

/** Whether nothing is left to parse. */
export async function areWrapupsParsed(contentFolder: URL): Promise<boolean> {
  const cache = await openParseCache();
  return (await listUnparsed(await readSources(contentFolder, cache), cache)).length === 0;
}

/** Who asks while others parse waits for what they find. */
async function takeTurn(parse: (known: Map<string, LoadedWrapup>) => Promise<void>): Promise<void> {
  shared[PARSED] ??= { files: new Map(), running: Promise.resolve() };
  const parsed = shared[PARSED];
  const running = parsed.running.then(() => parse(parsed.files));
  parsed.running = running.catch(() => undefined);
  await running;
}

async function fillCache(files: readonly SourceFile[], cache: ParseCache): Promise<void> {
  const unparsed = await listUnparsed(files, cache);
  await parseAhead(unparsed.map(({ path, file, digest }) => ({ path, file, digest })));
}

async function listUnparsed(files: readonly SourceFile[], cache: ParseCache): Promise<SourceFile[]> {
  const unparsed = files.map(async (file) => ((await cache.has(file.digest)) ? [] : [file]));
  return (await Promise.all(unparsed)).flat();
}

async function readSources(contentFolder: URL, cache: ParseCache): Promise<SourceFile[]> {
  const folder = new URL("events/", contentFolder);
  const names = await listMarkdown(folder);
  return Promise.all(
    names.map((name) => readSource(new URL(encodeURIComponent(name), folder), cache.parser)),
  );
}

async function readSource(address: URL, parser: string): Promise<SourceFile> {
  const path = fileURLToPath(address);
  const bytes = await readFile(path);
  const file = relative(process.cwd(), path).replaceAll("\\", "/");
  const digest = createHash("sha256").update(`${parser} ${file}\n`).update(bytes).digest("hex").slice(0, 24);
  return { path, file, digest, source: bytes.toString("utf8") };
}

async function loadFile({ file, source, digest }: SourceFile, cache: ParseCache): Promise<LoadedWrapup> {
  const known = await cache.read(digest);
  if (known) return { wrapup: known, file, source, digest };
  const wrapup = parseFile(source, file);
  await cache.write(digest, wrapup);
  return { wrapup, file, source, digest };
}
