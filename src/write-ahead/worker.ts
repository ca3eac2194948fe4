import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { nameCacheFolder } from "../loader/cache-folder.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { readArchive } from "../loader/read-archive.ts";
import { areWrapupsParsed } from "../loader/read-wrapups.ts";
import { openOutputStore } from "../output-store.ts";
import { readTakeAwayFiles } from "../take-away/files.ts";
import { writeTakeAwayFiles } from "../take-away/write-files.ts";
import { PARSED, type WriteOrder } from "./writer.ts";

// A build that ended has no use for it any more.
const stop = () => process.exit(1);
process.once("disconnect", stop);
const [parsed, ordered] = [Promise.withResolvers<void>(), Promise.withResolvers<WriteOrder>()];
process.on("message", (message: WriteOrder | typeof PARSED) => {
  // An order comes only when all is parsed.
  parsed.resolve();
  if (message !== PARSED) ordered.resolve(message);
});
const preparing = prepare();
// Content that cannot be read stops the build, which says why.
preparing.catch(() => undefined);
const { out, oldOutput } = await ordered.promise;
const archive = await preparing;
const list = join(nameCacheFolder(contentFolder), "take-away.json");
const store = await openOutputStore(list, { output: out, oldOutput });
console.log(await writeTakeAwayFiles(await readTakeAwayFiles(contentFolder, archive), out, store));
process.off("disconnect", stop).disconnect();

async function prepare() {
  if (!(await areWrapupsParsed(contentFolder))) await parsed.promise;
  letOthersPass();
  return readArchive(contentFolder);
}

/** Nobody waits for this process as long as there are pages to make. */
function letOthersPass(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it builds a little slower.
  }
}
