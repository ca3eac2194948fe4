import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashCode } from "../hash-code.ts";
import { site } from "../site.config.ts";
import type { Wrapup } from "../wrapup/model.ts";

/** Parsed wrap-ups on disk, so that a build parses only files that changed. */
export interface ParseCache {
  /** Names the parser: changes with its code, with the libraries and with how proposals are named. */
  readonly parser: string;
  readonly has: (key: string) => Promise<boolean>;
  readonly read: (key: string) => Promise<Wrapup | null>;
  readonly write: (key: string, wrapup: Wrapup) => Promise<void>;
}

const ROOT = join("node_modules", ".astro", "wrapups");

/** The cache of this parser; what was not used for a week is thrown away. A folder that cannot be written caches nothing. */
export async function openParseCache(): Promise<ParseCache> {
  const parser = await hashParser();
  const folder = join(ROOT, parser);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  await utimes(folder, new Date(), new Date()).catch(() => undefined);
  await pruneCaches();
  return {
    parser,
    has: (key) =>
      access(join(folder, key)).then(
        () => true,
        () => false,
      ),
    read: async (key) => {
      const text = await readFile(join(folder, key), "utf8").catch(() => null);
      return text === null ? null : parseEntry(text);
    },
    write: async (key, wrapup) => {
      // Several builds may run at once: a file is there whole or not at all.
      const draft = join(folder, `${key}.${process.pid}`);
      try {
        await writeFile(draft, JSON.stringify(wrapup));
        await rename(draft, join(folder, key));
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Another build may use another parser at this moment: only what nobody touched for a week goes. */
async function pruneCaches(): Promise<void> {
  for (const name of await readdir(ROOT).catch(() => [])) {
    const folder = join(ROOT, name);
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > WEEK) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

function parseEntry(text: string): Wrapup | null {
  try {
    // Only `write` above makes these files.
    return JSON.parse(text) as Wrapup;
  } catch {
    return null;
  }
}

async function hashParser(): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(site.proposals));
  return hash
    .update(await hashCode(["package-lock.json", "src/wrapup"]))
    .digest("hex")
    .slice(0, 12);
}
