import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseHTML } from "linkedom";

/** One page of a built site. */
export interface BuiltPage {
  /** The page's address below the base path: `events/2030-01/`, `404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every file below a folder, relative to it, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The paths of all pages of a built site. */
export async function listPages(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter((file) => file.endsWith(".html")).map(pathOf);
}

/** Every HTML page of a built site, parsed. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith(".html"));
  return Promise.all(files.map((file) => readPage(folder, file)));
}

/** One page, by its file: `events/2030-01/index.html`. */
export async function readPage(folder: string, file: string): Promise<BuiltPage> {
  const html = await readFile(join(folder, file), "utf8");
  return {
    path: pathOf(file),
    html,
    document: parseHTML(html).document as unknown as Document,
  };
}

function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, "$1");
}

/** Every file of a folder with the hash of its bytes. */
export async function hashFiles(folder: string): Promise<Map<string, string>> {
  const files = await listFiles(folder);
  const hashes = files.map(
    async (file): Promise<[string, string]> => [
      file,
      createHash("sha256")
        .update(await readFile(join(folder, file)))
        .digest("hex"),
    ],
  );
  return new Map(await Promise.all(hashes));
}
