import { constants, setPriority } from "node:os";
import { contentFolder } from "../loader/content-folder.ts";
import { readArchive } from "../loader/read-archive.ts";
import { areWrapupsParsed } from "../loader/read-wrapups.ts";
import { startIndexFiles } from "../search/build/index-files.ts";
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
const { out } = await ordered.promise;
const writeIndex = await preparing;
console.log(await writeIndex(out));
process.off("disconnect", stop).disconnect();

async function prepare() {
  if (!(await areWrapupsParsed(contentFolder))) await parsed.promise;
  letOthersPass();
  const archive = await readArchive(contentFolder);
  return startIndexFiles(archive, contentFolder);
}

/** Nobody waits for this process as long as there are pages to make. */
function letOthersPass(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it builds a little slower.
  }
}
