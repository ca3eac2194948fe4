import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { json } from "node:stream/consumers";
import { INDEX_SUFFIX } from "../index/format.ts";
import type { IndexOrder } from "./write-ahead.ts";
import { buildSearchIndex } from "./write-index.ts";

const { folder, records, synonyms } = (await json(process.stdin)) as IndexOrder;
const files = [...(await buildSearchIndex(records, synonyms)).files].map(
  ([path, content]) => [join(folder, path + INDEX_SUFFIX), content] as const,
);
for (const parent of new Set(files.map(([path]) => dirname(path)))) await mkdir(parent, { recursive: true });
for (let at = 0; at < files.length; at += 64) {
  await Promise.all(files.slice(at, at + 64).map(([path, content]) => writeFile(path, content)));
}
