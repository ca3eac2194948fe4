import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { site } from "../site.config.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import { type LoadedWrapup, readWrapups } from "./read-wrapups.ts";

type Entries = (loaded: LoadedWrapup) => { id: string; data: Record<string, unknown> }[];

/** The loaders of the collections `events` and `topics`, which share one parse of `events/*.md`. */
export function createWrapupLoaders(contentFolder: URL): { events: Loader; topics: Loader } {
  return {
    events: createLoader("events", contentFolder, ({ wrapup: { event }, file }) => [
      { id: event.id, data: { event, pictures: findPictures(event.picturePaths, file) } },
    ]),
    topics: createLoader("topics", contentFolder, ({ wrapup: { topics } }) =>
      topics.map((topic) => ({ id: topic.id, data: { topic } })),
    ),
  };
}

/** A picture that is not there must not stop the build without a word; `check` names it. */
function findPictures(paths: readonly string[], file: string): { path: string; image: string }[] {
  const folder = new URL(".", new URL(file, `file://${process.cwd()}/`));
  return paths
    .filter((path) => existsSync(new URL(path, folder)))
    .map((path) => ({ path, image: path.startsWith(".") ? path : `./${path}` }));
}

function createLoader(name: string, contentFolder: URL, toEntries: Entries): Loader {
  return {
    name: `wrapup-${name}`,
    load: async (context) => {
      const parser = await hashParser(context.config.root);
      const sync = async (): Promise<void> =>
        fillStore(context, await readWrapups(contentFolder), parser, toEntries);
      await sync();
      if (name === "events") reportDiagnostics(await readWrapups(contentFolder), context);
      watchFolder(context, contentFolder, sync);
    },
  };
}

async function fillStore(
  { store, parseData }: LoaderContext,
  wrapups: readonly LoadedWrapup[],
  parser: string,
  toEntries: Entries,
): Promise<void> {
  const stale = new Set(store.keys());
  for (const loaded of wrapups) {
    const digest = `${parser}-${loaded.digest}`;
    for (const { id, data } of toEntries(loaded)) {
      stale.delete(id);
      if (store.get(id)?.digest === digest) continue;
      const filePath = loaded.file;
      store.set({ id, data: await parseData({ id, data, filePath }), filePath, digest });
    }
  }
  for (const id of stale) store.delete(id);
}

/** Errors stop a build; the dev server shows them and goes on. */
function reportDiagnostics(wrapups: readonly LoadedWrapup[], { logger, watcher }: LoaderContext): void {
  const diagnostics = wrapups.flatMap(({ wrapup }) => wrapup.diagnostics);
  for (const diagnostic of diagnostics) {
    const text = formatDiagnostic(diagnostic);
    if (diagnostic.severity === "error") logger.error(text);
    else logger.warn(text);
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0 && !watcher)
    throw new Error(
      `The wrap-ups have ${errors} error${errors === 1 ? "" : "s"}: see above, or run \`npm run check\`.`,
    );
}

function watchFolder(
  { watcher, logger }: LoaderContext,
  contentFolder: URL,
  sync: () => Promise<void>,
): void {
  const folder = fileURLToPath(new URL("events/", contentFolder));
  watcher?.add(folder);
  const onChange = (path: string): void => {
    if (!path.startsWith(folder) || !path.endsWith(".md")) return;
    sync().catch((error: unknown) => logger.error(String(error)));
  };
  watcher?.on("add", onChange).on("change", onChange).on("unlink", onChange);
}

/** A changed parser, or naming of proposals, must parse unchanged files again. */
async function hashParser(root: URL): Promise<string> {
  const folder = new URL("src/wrapup/", root);
  const hash = createHash("sha256").update(JSON.stringify(site.proposals));
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  return hash.digest("hex").slice(0, 12);
}
