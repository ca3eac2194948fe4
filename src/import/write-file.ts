import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What became of a file: `kept` is one that exists, differs, and was not to be overwritten. */
export type WriteResult = "written" | "overwritten" | "unchanged" | "kept";

export interface WriteOptions {
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** Writes a file whole or not at all: next to its place first, then by renaming. */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
  { force, dryRun }: WriteOptions,
): Promise<WriteResult> {
  const bytes = Buffer.from(content);
  const present = await readFile(path).catch(() => null);
  if (present?.equals(bytes)) return "unchanged";
  if (present && !force) return "kept";
  if (!dryRun) await replaceFile(path, bytes);
  return present ? "overwritten" : "written";
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Hidden, so that what a cut-off run leaves behind is no content.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
