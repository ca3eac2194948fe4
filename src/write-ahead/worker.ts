import { contentFolder } from "../loader/content-folder.ts";
import { writeSearchIndex } from "../search/build/write-index-files.ts";
import { writeTakeAwayFiles } from "../take-away/write-files.ts";
import { createUrls } from "../urls.ts";
import type { WriteOrder } from "./integration.ts";

const { out, base, site } = JSON.parse(process.argv[2] ?? "") as WriteOrder;
// Most of the time for the index passes in Pagefind's process.
const done = await Promise.all([
  writeSearchIndex(contentFolder, out),
  writeTakeAwayFiles(contentFolder, out, createUrls(base, site)),
]);
console.log(done.join("\n"));
