import { access, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What builds leave for later builds, by a key that changes with everything that decides the content. */
export interface FileCache {
  readonly has: (key: string) => Promise<boolean>;
  /** `null` for what is not there. */
  readonly read: (key: string) => Promise<Buffer | null>;
  readonly write: (key: string, content: string | Uint8Array) => Promise<void>;
}

const ROOT = join("node_modules", ".astro");

/**
 * What nobody used for a week is thrown away. A folder that cannot be written caches nothing.
 *
 * @param name of the cache
 * @param maker names what makes the content: its code and its libraries
 */
export async function openFileCache(name: string, maker: string): Promise<FileCache> {
  const folder = join(ROOT, name, maker);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  await prune(join(ROOT, name));
  return {
    has: (key) =>
      access(join(folder, key)).then(
        () => true,
        () => false,
      ),
    read: async (key) => {
      const path = join(folder, key);
      const content = await readFile(path).catch(() => null);
      if (content) await utimes(path, new Date(), new Date()).catch(() => undefined);
      return content;
    },
    write: async (key, content) => {
      // Several builds may run at once: a file is there whole or not at all.
      const draft = join(folder, `${key}.${process.pid}`);
      try {
        await writeFile(draft, content);
        await rename(draft, join(folder, key));
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

const pruned = new Set<string>();

/** Another build may use what other code has made at this moment: only what is old goes. */
async function prune(root: string): Promise<void> {
  if (pruned.has(root)) return;
  pruned.add(root);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > WEEK) await rm(path, { force: true }).catch(() => undefined);
  }
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
