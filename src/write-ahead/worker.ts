import { contentFolder } from "../loader/content-folder.ts";
import { writeSearchIndex } from "../search/build/write-index-files.ts";
import { writeTakeAwayFiles } from "../take-away/write-files.ts";
import { createUrls } from "../urls.ts";
import type { WriteOrder } from "./integration.ts";

const { out, base, site } = JSON.parse(process.argv[2] ?? "") as WriteOrder;
console.log(await writeSearchIndex(contentFolder, out));
console.log(await writeTakeAwayFiles(contentFolder, out, createUrls(base, site)));
