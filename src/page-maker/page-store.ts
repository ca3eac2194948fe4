import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The pages that the build before made, as far as they are still the same. */
export interface PageStore {
  /**
   * The page that the build before made at this path under this key, or `null`.
   *
   * @param path without slashes around it
   */
  readonly take: (path: string, key: string) => Promise<Buffer<ArrayBuffer> | null>;
  /** Lets the next build take a page. */
  readonly keep: (path: string, key: string, page: Buffer) => void;
  /** Writes down what the next build may take, and says for people what this one took. */
  readonly close: () => Promise<string>;
}

/** By path: the key of all that the page shows, and the hash of the page. */
type PageList = Readonly<Record<string, readonly [key: string, hash: string]>>;

/**
 * Astro's own cache of pages keeps a second copy of each, which costs a large build a tenth of its time. This
 * one keeps a list, and looks for the pages in the output that the build replaces. A list that does not fit
 * that output does no harm: a page is what it was when its hash is.
 *
 * @param listFolder path of the folder of this content's cache
 * @param pageFolder path of the old output
 */
export async function openPageStore(listFolder: string, pageFolder: string): Promise<PageStore> {
  const file = join(listFolder, "pages.json");
  const before = await readList(file);
  const after: Record<string, readonly [key: string, hash: string]> = {};
  let [taken, made] = [0, 0];
  return {
    take: async (path, key) => {
      const [knownKey, knownHash] = before[path] ?? [];
      if (knownKey !== key) return null;
      const page = await readFile(join(pageFolder, path, "index.html")).catch(() => null);
      if (!page || hashPage(page) !== knownHash) return null;
      after[path] = [key, knownHash];
      taken += 1;
      return page;
    },
    keep: (path, key, page) => {
      made += 1;
      // Astro writes only pictures that a page asks for while it is made.
      if (!page.includes("<img")) after[path] = [key, hashPage(page)];
    },
    close: async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(after));
      return `${taken} pages as the build before made them, ${made} new ones`;
    },
  };
}

async function readList(file: string): Promise<PageList> {
  try {
    // Only `close` above writes it.
    return JSON.parse(await readFile(file, "utf8")) as PageList;
  } catch {
    return {};
  }
}

function hashPage(page: Uint8Array): string {
  return createHash("sha256").update(page).digest("base64url");
}
