import { AstroError } from "astro/errors";
import type { Loader, LoaderContext } from "astro/loaders";
import { type CheckedContent, checkContent } from "../check/check-content.ts";
import { readMetadata } from "../check/check-picture-file.ts";
import { findPictureUses, resolvePicture } from "../check/picture-uses.ts";
import { selectFiles } from "../check/read-archive.ts";
import { formatCount } from "../format/counts.ts";
import { formatDiagnostic, showControls } from "../wrapup/format-diagnostic.ts";
import type { Diagnostic } from "../wrapup/model.ts";

/** An entry as its schema reads it; `filePath`, relative to the project, is where paths of pictures start. */
type Entry = Parameters<LoaderContext["store"]["set"]>[0];

/**
 * The loaders of the collections that the content folder fills. They share one parse of the content folder; the one of
 * `events` reports what was found in it, and stops a build for errors.
 */
export function createLoaders(folder: string): Record<"events" | "topics" | "threads" | "outcomes", Loader> {
  let content: Promise<CheckedContent> | undefined;

  const createLoader = (
    name: string,
    list: (content: CheckedContent) => Entry[] | Promise<Entry[]>,
  ): Loader => ({
    name,
    load: async (context) => {
      const sync = async (): Promise<void> => {
        content ??= checkContent(folder);
        const checked = await content;
        if (name === "events") report(checked.diagnostics, context);
        await replaceEntries(context, await list(checked));
      };
      await sync();
      watch(context, folder, () => {
        content = undefined;
        return sync;
      });
    },
  });

  return {
    events: createLoader("events", listEvents),
    topics: createLoader("topics", ({ wrapups }) =>
      wrapups.flatMap(({ parsed }) => parsed.topics.map((topic) => ({ id: topic.id, data: { ...topic } }))),
    ),
    threads: createLoader("threads", ({ threads }) =>
      threads.map((thread) => ({ id: thread.slug, data: { ...thread } })),
    ),
    outcomes: createLoader("outcomes", ({ outcomes }) =>
      outcomes.map((outcome) => ({ id: outcome.ref, data: { ...outcome } })),
    ),
  };
}

function listEvents({ files, wrapups }: CheckedContent): Promise<Entry[]> {
  const pictures = new Map(selectFiles(files, "picture").map(({ path, bytes }) => [path, bytes]));
  return Promise.all(
    wrapups.map(async (wrapup) => {
      const { path: file, source, parsed } = wrapup;
      const { event } = parsed;
      const paths = new Set(findPictureUses(wrapup).map(({ path }) => path));
      const images = await Promise.all(
        Array.from(paths, (path) => measurePicture(path, pictures.get(resolvePicture(file, path) ?? ""))),
      );
      return { id: event.id, data: { ...event, images: images.flat() }, filePath: event.file, body: source };
    }),
  );
}

/** A picture that is not there, or cannot be read, must not stop a preview; the check names it. */
async function measurePicture(path: string, bytes: Uint8Array | undefined) {
  const metadata = bytes && (await readMetadata(bytes));
  if (!metadata) return [];
  return [{ path, width: metadata.autoOrient.width, image: path.startsWith(".") ? path : `./${path}` }];
}

/** Entries are made anew each time: nothing of an earlier content is left. */
async function replaceEntries({ store, parseData }: LoaderContext, entries: readonly Entry[]): Promise<void> {
  const parsed = await Promise.all(
    entries.map(async (entry) => ({ ...entry, data: await parseData(entry) })),
  );
  store.clear();
  for (const entry of parsed) store.set(entry);
}

/** The dev server goes on with errors, and so does a preview (`ARCHIVE_ERRORS=report`). */
function report(diagnostics: readonly Diagnostic[], { logger, watcher }: LoaderContext): void {
  for (const diagnostic of diagnostics) {
    const text = formatDiagnostic(diagnostic);
    if (diagnostic.severity === "error") logger.error(text);
    else logger.warn(text);
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first || watcher || process.env["ARCHIVE_ERRORS"] === "report") return;
  const count = formatCount(errors.length, "error");
  const error = new AstroError(`The content has ${count}: see above, or run \`npm run check\`.`, first.hint);
  // Who writes content needs the place, and no stack of calls.
  throw Object.assign(error, {
    loc: { file: showControls(first.file), line: first.line, column: first.column },
    stack: "",
  });
}

/** Reads the folder again after a change. A file that is being saved may be empty at first. */
function watch(
  { watcher, logger }: LoaderContext,
  folder: string,
  onChange: () => () => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  watcher?.add(folder);
  watcher?.on("all", (_event, path) => {
    if (!path.startsWith(folder)) return;
    const sync = onChange();
    clearTimeout(timer);
    timer = setTimeout(() => sync().catch((error: unknown) => logger.error(String(error))), 100);
  });
}
