import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { site } from "../site.config.ts";
import type { Wrapup } from "../wrapup/model.ts";
import { parseWrapup } from "../wrapup/parse-wrapup.ts";
import { openParseCache, type ParseCache } from "./parse-cache.ts";

/** One wrap-up file, read and parsed. */
export interface LoadedWrapup {
  readonly wrapup: Wrapup;
  /** Relative to the working folder, as Astro and diagnostics name it. */
  readonly file: string;
  readonly source: string;
  /** Changes with the file's content and with the parser. */
  readonly digest: string;
}

/**
 * Parsed files by path. Astro loads this module once for its configuration, once for the content and once for
 * the pages; all of them share one parse.
 */
const PARSED = Symbol.for("hackathon-archive.parsed-wrapups");
const shared = globalThis as { [PARSED]?: Map<string, LoadedWrapup> };

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
  const loaded: LoadedWrapup[] = [];
  // One after the other: parsing keeps the processor busy anyway, and open files are few.
  for (const name of names) loaded.push(await readWrapup(new URL(encodeURIComponent(name), folder), cache));
  return loaded;
}

/** One wrap-up file; an unchanged file is parsed once. */
async function readWrapup(address: URL, cache: ParseCache): Promise<LoadedWrapup> {
  shared[PARSED] ??= new Map();
  const path = fileURLToPath(address);
  const bytes = await readFile(path);
  const file = relative(process.cwd(), path).replaceAll("\\", "/");
  const digest = createHash("sha256")
    .update(`${cache.parser} ${file}\n`)
    .update(bytes)
    .digest("hex")
    .slice(0, 24);
  const known = shared[PARSED].get(path);
  if (known?.digest === digest) return known;
  const source = bytes.toString("utf8");
  const loaded = { wrapup: await parse(source, file, digest, cache), file, source, digest };
  shared[PARSED].set(path, loaded);
  return loaded;
}

async function parse(source: string, file: string, digest: string, cache: ParseCache): Promise<Wrapup> {
  const known = await cache.read(digest);
  if (known) return known;
  const id = file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
  const wrapup = parseWrapup(source, { id, file, proposals: site.proposals });
  await cache.write(digest, wrapup);
  return wrapup;
}
