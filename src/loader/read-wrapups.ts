import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Wrapup } from "../wrapup/model.ts";
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
 * @param contentFolder the folder that holds `events/`
 * @throws when the folder cannot be read
 */
export async function readWrapups(contentFolder: URL): Promise<LoadedWrapup[]> {
  const folder = new URL("events/", contentFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  const cache = await openParseCache();
  const files = await Promise.all(
    names.map((name) => readSource(new URL(encodeURIComponent(name), folder), cache.parser)),
  );
  shared[PARSED] ??= { files: new Map(), running: Promise.resolve() };
  const parsed = shared[PARSED];
  // Who asks while others parse waits for what they find.
  const running = parsed.running.then(() => parseMissing(files, parsed.files, cache));
  parsed.running = running.catch(() => undefined);
  await running;
  return files.flatMap(({ path }) => parsed.files.get(path) ?? []);
}

async function parseMissing(
  files: readonly SourceFile[],
  known: Map<string, LoadedWrapup>,
  cache: ParseCache,
): Promise<void> {
  const unknown = files.filter(({ path, digest }) => known.get(path)?.digest !== digest);
  const unparsed = await Promise.all(
    unknown.map(async (file) => ((await cache.has(file.digest)) ? [] : [file])),
  );
  await parseAhead(unparsed.flat().map(({ path, file, digest }) => ({ path, file, digest })));
  for (const file of unknown) known.set(file.path, await loadFile(file, cache));
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
