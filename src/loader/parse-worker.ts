import { readFile } from "node:fs/promises";
import { workerData } from "node:worker_threads";
import type { UnparsedFile } from "./parse-ahead.ts";
import { openParseCache } from "./parse-cache.ts";
import { parseFile } from "./parse-file.ts";

const cache = await openParseCache();
for (const { path, file, digest } of workerData as readonly UnparsedFile[]) {
  await cache.write(digest, parseFile(await readFile(path, "utf8"), file));
}
