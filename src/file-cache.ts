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
 * @param root path of the folder of all caches
 */
export async function openFileCache(name: string, maker: string, root = ROOT): Promise<FileCache> {
  const folder = join(root, name, maker);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  await touch(folder);
  // Another build may use what other code has made at this moment: only what is old goes.
  await pruneFolder(join(root, name));
  let isPruned = false;
  return {
    has: (key) =>
      access(join(folder, key)).then(
        () => true,
        () => false,
      ),
    read: async (key) => {
      const content = await readFile(join(folder, key)).catch(() => null);
      if (content) await touch(join(folder, key));
      return content;
    },
    write: async (key, content) => {
      // A cache that does not grow needs no pruning.
      if (!isPruned) await pruneFolder(folder);
      isPruned = true;
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

async function touch(path: string): Promise<void> {
  await utimes(path, new Date(), new Date()).catch(() => undefined);
}

/** Throws away what is old of a folder's files and folders. */
async function pruneFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > WEEK) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
