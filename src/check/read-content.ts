import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { compareText } from "../wrapup/compare-text.ts";
import type { ContentFile } from "./content-file.ts";

/**
 * Every file of a content folder, in the order of their paths. Hidden files are left out; links are named
 * and not followed.
 *
 * @throws when the folder is not there
 */
export async function readContent(folder: string): Promise<ContentFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
      throw new Error(`There is no content folder ${folder}: create it, or name another by ARCHIVE_CONTENT.`);
    },
  );
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"),
      isLink: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !path.split("/").some((segment) => segment.startsWith(".")))
    .sort((a, b) => compareText(a.path, b.path));
  return Promise.all(
    paths.map(({ path, isLink }) =>
      isLink
        ? { path, kind: "symbolic-link", size: 0, bytes: new Uint8Array() }
        : readContentFile(join(folder, path), path).catch(
            (): ContentFile => ({ path, kind: "unreadable", size: 0, bytes: new Uint8Array() }),
          ),
    ),
  );
}

async function readContentFile(address: string, path: string): Promise<ContentFile> {
  const bytes = await readFile(address);
  return { path, kind: "file", size: bytes.length, bytes };
}
