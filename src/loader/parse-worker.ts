import { readFile } from "node:fs/promises";
import { json } from "node:stream/consumers";
import type { UnparsedFile } from "./parse-ahead.ts";
import { openParseCache } from "./parse-cache.ts";
import { parseFile } from "./parse-file.ts";

const cache = await openParseCache();
const files = (await json(process.stdin)) as readonly UnparsedFile[];
for (const { path, file, digest } of files) {
  await cache.write(digest, parseFile(await readFile(path, "utf8"), file));
}
