import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../wrapup/compare-text.ts";
import type { ContentFile } from "./content-file.ts";

/** Of larger files only this much is read, in bytes: they are refused. */
const MOST_BYTES = 32_000_000;

/**
 * Every file of a content folder, in the order of their paths. Hidden files are left out; links are named
 * and not followed.
 *
 * @throws when the folder is not there
 */
export async function readContent(folder: URL): Promise<ContentFile[]> {
  const root = fileURLToPath(folder);
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
      throw new Error(`There is no content folder ${root}: create it, or name another by ARCHIVE_CONTENT.`);
    },
  );
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"),
      isLink: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !path.split("/").some((segment) => segment.startsWith(".")))
    .sort((a, b) => compareText(a.path, b.path));
  return Promise.all(
    paths.map(({ path, isLink }) =>
      isLink
        ? { path, kind: "symbolic-link", size: 0, bytes: new Uint8Array() }
        : readContentFile(join(root, path), path).catch(
            (): ContentFile => ({ path, kind: "unreadable", size: 0, bytes: new Uint8Array() }),
          ),
    ),
  );
}

async function readContentFile(address: string, path: string): Promise<ContentFile> {
  const file = await open(address);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, MOST_BYTES);
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
    return { path, kind: "file", size, bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
