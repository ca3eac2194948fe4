import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { nameCacheFolder } from "../loader/cache-folder.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { areWrapupsParsed } from "../loader/read-wrapups.ts";
import { openOutputStore } from "../output-store.ts";
import { startIndexFiles } from "../search/build/index-files.ts";
import { writeTakeAwayFiles } from "../take-away/write-files.ts";
import { createUrls } from "../urls.ts";
import { PARSED, type WriteOrder } from "./writer.ts";

// A build that ended has no use for it any more.
const stop = () => process.exit(1);
process.once("disconnect", stop);
const [parsed, ordered] = [Promise.withResolvers<void>(), Promise.withResolvers<WriteOrder>()];
process.on("message", (message: WriteOrder | typeof PARSED) => {
  if (message === PARSED) parsed.resolve();
  else ordered.resolve(message);
});
if (!(await areWrapupsParsed(contentFolder))) await parsed.promise;
const writeIndex = await startIndexFiles(contentFolder);
// Pages and Pagefind take longer than what is left to do here: they come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const { out, oldOutput, base, site } = await ordered.promise;
const list = join(nameCacheFolder(contentFolder), "take-away.json");
const store = await openOutputStore(list, { output: out, oldOutput });
// Pagefind works meanwhile.
console.log(await writeTakeAwayFiles(contentFolder, out, createUrls(base, site), store));
console.log(await writeIndex(out));
process.off("disconnect", stop).disconnect();
