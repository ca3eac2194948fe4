import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { checkContent } from "../check/check-content.ts";
import { ContentError } from "../content-error.ts";
import { runAfterPause } from "../run-after-pause.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import { readThreadFiles } from "./read-thread-files.ts";
import { readWrapups } from "./read-wrapups.ts";

/**
 * The loader of the collection `events`. Its entries hold only what needs Astro: the wrap-ups' pictures. It
 * stops a build whose content has errors, and makes the dev server notice every change of a wrap-up or thread.
 */
export function createWrapupLoader(contentFolder: URL): Loader {
  return {
    name: "wrapups",
    load: async (context) => {
      const sync = (): Promise<void> => fillStore(context, contentFolder);
      await sync();
      // The dev server goes on with errors; it shows them itself.
      if (context.watcher) watchFolders(context, contentFolder, sync);
      else await stopForErrors(contentFolder, context);
    },
  };
}

async function fillStore({ store, parseData }: LoaderContext, contentFolder: URL): Promise<void> {
  const [wrapups, threads] = await Promise.all([readWrapups(contentFolder), readThreadFiles(contentFolder)]);
  const threadDigest = createHash("sha256").update(JSON.stringify(threads)).digest("hex").slice(0, 12);
  const stale = new Set(store.keys());
  for (const { wrapup, file, digest } of wrapups) {
    const { id, picturePaths } = wrapup.event;
    stale.delete(id);
    const pictures = findPictures(picturePaths, file);
    const entry = { id, data: { pictures }, filePath: file };
    // Threads show on the pages of their topics, and a picture may come after the text that shows it.
    const whole = [digest, threadDigest, ...pictures.map(({ path }) => path)].join(" ");
    if (store.get(id)?.digest === whole) continue;
    store.set({ id, data: await parseData(entry), filePath: file, digest: whole });
  }
  for (const id of stale) store.delete(id);
}

/** A picture that is not there must not stop the build without a word; `check` names it. */
function findPictures(paths: readonly string[], file: string): { path: string; image: string }[] {
  const folder = new URL(".", new URL(file, `file://${process.cwd()}/`));
  return paths
    .filter((path) => existsSync(new URL(path, folder)))
    .map((path) => ({ path, image: path.startsWith(".") ? path : `./${path}` }));
}

/** Errors stop a build, unless `ARCHIVE_ERRORS=report`. */
async function stopForErrors(contentFolder: URL, { logger }: LoaderContext): Promise<void> {
  const { diagnostics } = await checkContent(contentFolder);
  for (const diagnostic of diagnostics) {
    const text = formatDiagnostic(diagnostic);
    if (diagnostic.severity === "error") logger.error(text);
    else logger.warn(text);
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors === 0 || process.env["ARCHIVE_ERRORS"] === "report") return;
  throw new ContentError(
    `The content has ${errors} error${errors === 1 ? "" : "s"}: see above, or run \`npm run check\`.`,
  );
}

function watchFolders(
  { watcher, logger }: LoaderContext,
  contentFolder: URL,
  sync: () => Promise<void>,
): void {
  const folders = ["events/", "threads/"].map((name) => fileURLToPath(new URL(name, contentFolder)));
  watcher?.add(folders);
  // A file that is being saved may be empty at first.
  const syncSoon = runAfterPause(() => sync().catch((error: unknown) => logger.error(String(error))));
  const onChange = (path: string): void => {
    if (path.endsWith(".md") && folders.some((folder) => path.startsWith(folder))) syncSoon();
  };
  watcher?.on("add", onChange).on("change", onChange).on("unlink", onChange);
}
