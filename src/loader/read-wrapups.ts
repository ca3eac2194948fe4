import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { site } from "../site.config.ts";
import type { Wrapup } from "../wrapup/model.ts";
import { parseWrapup } from "../wrapup/parse-wrapup.ts";

/** One wrap-up file, read and parsed. */
export interface LoadedWrapup {
  readonly wrapup: Wrapup;
  /** Relative to the working folder, as Astro and diagnostics name it. */
  readonly file: string;
  readonly source: string;
  /** Changes with the file's content. */
  readonly digest: string;
}

/** Parsed files by path and content: the two collections and the search index share one parse. */
const parsed = new Map<string, LoadedWrapup>();

/**
 * Every wrap-up of a content folder, by name.
 *
 * @param contentFolder the folder that holds `events/`
 * @throws when the folder cannot be read
 */
export async function readWrapups(contentFolder: URL): Promise<LoadedWrapup[]> {
  const folder = new URL("events/", contentFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(names.map((name) => readWrapup(new URL(encodeURIComponent(name), folder))));
}

/** One wrap-up file; an unchanged file is parsed once. */
export async function readWrapup(address: URL): Promise<LoadedWrapup> {
  const path = fileURLToPath(address);
  const bytes = await readFile(path);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const known = parsed.get(path);
  if (known?.digest === digest) return known;
  const file = relative(process.cwd(), path).replaceAll("\\", "/");
  const id = decodeURIComponent(address.pathname.split("/").at(-1) ?? "").replace(/\.md$/, "");
  const source = bytes.toString("utf8");
  const loaded = {
    wrapup: parseWrapup(source, { id, file, proposals: site.proposals }),
    file,
    source,
    digest,
  };
  parsed.set(path, loaded);
  return loaded;
}
