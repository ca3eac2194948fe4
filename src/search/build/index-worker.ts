import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { json } from "node:stream/consumers";
import { INDEX_SUFFIX } from "../index/format.ts";
import { DIRECTORY } from "../index/index-reader.ts";
import type { IndexOrder } from "./write-ahead.ts";
import { buildSearchIndex } from "./write-index.ts";

const { directory, parent, folder, records, synonyms } = (await json(process.stdin)) as IndexOrder;
const files = [...(await buildSearchIndex(records, synonyms, folder)).files].map(
  ([path, content]) => [path === DIRECTORY ? directory : join(parent, path + INDEX_SUFFIX), content] as const,
);
for (const folderOfFiles of new Set(files.map(([path]) => dirname(path)))) {
  await mkdir(folderOfFiles, { recursive: true });
}
for (let at = 0; at < files.length; at += 64) {
  await Promise.all(files.slice(at, at + 64).map(([path, content]) => writeFile(path, content)));
}
