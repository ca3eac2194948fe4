import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Files that the build before wrote, as far as they are still the same. */
export interface OutputStore {
  /**
   * Moves the file that the build before wrote under this key to where it was.
   *
   * @param path of the file below the output folder
   * @param key changes with all that makes the file what it is
   * @returns whether there was one
   */
  readonly take: (path: string, key: string) => boolean;
  /** Lets the next build take a file that this one writes. */
  readonly keep: (path: string, key: string) => void;
  /** Writes down what the next build may take, once all files are written. Returns how many this one took. */
  readonly close: () => Promise<number>;
}

export interface OutputFolders {
  readonly output: string;
  /** What the build before wrote, out of the way. */
  readonly oldOutput: string;
}

/** By path: the key, and what tells whether somebody has changed the file since. */
type FileList = Record<string, readonly [key: string, stamp: string]>;

/**
 * Remembers files by a list, and finds them in the output that a build replaces. (Astro's own cache of pages
 * keeps a second copy of each, which costs a large build a tenth of its time.) A list that does not fit that
 * output does no harm: a file with another size or time is not taken.
 *
 * @param list path of the list
 */
export async function openOutputStore(
  list: string,
  { output, oldOutput }: OutputFolders,
): Promise<OutputStore> {
  const before = await readList(list);
  const after: FileList = {};
  const written = new Map<string, string>();
  const move = createMover();
  return {
    take: (path, key) => {
      const [knownKey, stamp = ""] = before[path] ?? [];
      if (knownKey !== key || !move(join(oldOutput, path), join(output, path), stamp)) return false;
      after[path] = [key, stamp];
      return true;
    },
    keep: (path, key) => {
      written.set(path, key);
    },
    close: async () => {
      const taken = Object.keys(after).length;
      for (const [path, key] of written) {
        const stamp = readStamp(join(output, path));
        if (stamp) after[path] = [key, stamp];
      }
      await mkdir(dirname(list), { recursive: true });
      await writeFile(list, JSON.stringify(after));
      return taken;
    },
  };
}

/** Moves files one after the other: of thousands of small ones, nothing is faster. */
function createMover(): (from: string, to: string, stamp: string) => boolean {
  const made = new Set<string>();
  const make = (folder: string): void => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  return (from, to, stamp) => {
    try {
      if (readStamp(from) !== stamp) return false;
      if (!made.has(dirname(to)) && moveFolder(dirname(from), dirname(to), basename(to), make)) return true;
      make(dirname(to));
      renameSync(from, to);
      return true;
    } catch {
      // It is not there; or it cannot be moved, and is made again.
      return false;
    }
  };
}

/** A folder for one file moves as a whole, which costs a third, unless there is one already. */
function moveFolder(from: string, to: string, file: string, make: (folder: string) => void): boolean {
  if (file !== "index.html" || readdirSync(from).length > 1) return false;
  make(dirname(to));
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

async function readList(list: string): Promise<FileList> {
  try {
    // Only `close` above writes it.
    return JSON.parse(await readFile(list, "utf8")) as FileList;
  } catch {
    return {};
  }
}

/** `null` for what is not there. */
function readStamp(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : null;
}
