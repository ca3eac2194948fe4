import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isPictureName } from "../check/content-file.ts";
import { compareText } from "../wrapup/compare-text.ts";

/** The documents that one path of the command line names, and where their pictures may be. */
export interface SourceTree {
  /** The folder that was named, or the nearest above a named file that looks like the root of a site. */
  readonly root: string;
  readonly documents: readonly string[];
  /** Pictures that were named themselves. */
  readonly namedPictures: readonly string[];
  /** All pictures of the tree. */
  readonly pictures: readonly string[];
}

const DOCUMENT = /\.(?:md|mdx|markdown|txt)$/i;
const PASSED_OVER = /^(?:\.|node_modules$|dist$|public_html$|_site$)/;

/** What marks the root of a site's sources. */
const ROOT_MARKS = [
  ".git",
  "package.json",
  "hugo.toml",
  "hugo.yaml",
  "config.toml",
  "_config.yml",
  "static",
  "public",
];

/**
 * Finds the documents of a file or folder.
 *
 * @throws when the path does not exist
 */
export async function readSourceTree(path: string): Promise<SourceTree> {
  const address = resolve(path).replaceAll("\\", "/");
  if (!existsSync(address)) throw new Error(`There is no ${path}.`);
  const isFolder = (await stat(address)).isDirectory();
  const root = isFolder ? address : findRoot(dirname(address)).replaceAll("\\", "/");
  if (isPictureName(address) && !isFolder)
    return { root, documents: [], namedPictures: [address], pictures: [address] };
  const files = await listFiles(root);
  const documents = isFolder ? files.filter((file) => DOCUMENT.test(file)) : [address];
  return { root, documents, namedPictures: [], pictures: files.filter(isPictureName) };
}

/** The nearest folder above that looks like the root of a site, else the document's own. */
function findRoot(folder: string): string {
  let candidate = folder;
  for (let level = 0; level < 6; level += 1) {
    if (ROOT_MARKS.some((mark) => existsSync(join(candidate, mark)))) return candidate;
    candidate = dirname(candidate);
  }
  return folder;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !PASSED_OVER.test(name))
      .sort((a, b) => compareText(a.name, b.name))
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return listFiles(path);
        return entry.isFile() ? [path.replaceAll("\\", "/")] : [];
      }),
  );
  return lists.flat();
}
