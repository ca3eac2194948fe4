import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AstroError } from "astro/errors";
import type { Loader, LoaderContext } from "astro/loaders";
import { type CheckedContent, readAndCheck } from "../check/check-content.ts";
import { showControls } from "../check/code-frame.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import type { Diagnostic } from "../wrapup/model.ts";

/** An entry as its schema reads it. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Relative to the project: where the paths of its pictures start. */
  readonly filePath: string;
  /** The file's text, for collections whose entries are whole files. */
  readonly body?: string;
}

/**
 * The loaders of `events`, `topics` and `threads`. They share one parse of the content folder; the one of
 * `events` reports what was found in it, and stops a build for errors.
 */
export function createLoaders(folder: URL): Record<"events" | "topics" | "threads", Loader> {
  let content: Promise<CheckedContent> | undefined;

  const createLoader = (name: string, list: (content: CheckedContent) => Entry[]): Loader => ({
    name,
    load: async (context) => {
      const sync = async (): Promise<void> => {
        content ??= readAndCheck(folder);
        const checked = await content;
        if (name === "events") report(checked.diagnostics, context);
        await replaceEntries(context, list(checked));
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
      wrapups.flatMap(({ parsed: { event, topics } }) =>
        topics.map((topic) => ({ id: topic.id, data: { ...topic }, filePath: event.file })),
      ),
    ),
    threads: createLoader("threads", ({ threads }) =>
      threads.map((thread) => ({ id: thread.slug, data: { ...thread }, filePath: thread.file })),
    ),
  };
}

function listEvents({ wrapups }: CheckedContent): Entry[] {
  return wrapups.map(({ source, parsed: { event } }) => {
    const events = new URL(event.file, `file://${process.cwd()}/`);
    // A picture that is not there must not stop the build without a word; the check names it.
    const images = event.picturePaths
      .filter((path) => existsSync(new URL(path, events)))
      .map((path) => ({ path, image: path.startsWith(".") ? path : `./${path}` }));
    return { id: event.id, data: { ...event, images }, filePath: event.file, body: source };
  });
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
    const text = formatDiagnostic(diagnostic).split("\n").map(showControls).join("\n");
    if (diagnostic.severity === "error") logger.error(text);
    else logger.warn(text);
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first || watcher || process.env["ARCHIVE_ERRORS"] === "report") return;
  const count = `${errors.length} error${errors.length === 1 ? "" : "s"}`;
  const error = new AstroError(`The content has ${count}: see above, or run \`npm run check\`.`, first.hint);
  // Who writes content needs the place, and no stack of calls.
  throw Object.assign(error, {
    loc: { file: first.file, line: first.line, column: first.column },
    stack: "",
  });
}

/** Reads the folder again after a change. A file that is being saved may be empty at first. */
function watch({ watcher, logger }: LoaderContext, folder: URL, onChange: () => () => Promise<void>): void {
  const root = fileURLToPath(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher?.add(root);
  watcher?.on("all", (_event, path) => {
    if (!path.startsWith(root)) return;
    const sync = onChange();
    clearTimeout(timer);
    timer = setTimeout(() => sync().catch((error: unknown) => logger.error(String(error))), 100);
  });
}
