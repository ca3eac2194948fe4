import { contentFolder } from "../loader/content-folder.ts";
import { startIndexFiles } from "../search/build/index-files.ts";
import { writeTakeAwayFiles } from "../take-away/write-files.ts";
import { createUrls } from "../urls.ts";
import type { WriteOrder } from "./integration.ts";

const { out, base, site } = JSON.parse(process.argv[2] ?? "") as WriteOrder;
const writeIndex = await startIndexFiles(contentFolder, out);
// Pagefind works meanwhile.
console.log(await writeTakeAwayFiles(contentFolder, out, createUrls(base, site)));
console.log(await writeIndex());
