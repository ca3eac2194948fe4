import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import { readThreadFiles } from "./read-thread-files.ts";

/** The loader of the collection `threads`: what maintainers say in `threads/*.md`. */
export function createThreadLoader(contentFolder: URL): Loader {
  return {
    name: "threads",
    load: async (context) => {
      const sync = (): Promise<void> => fillStore(context, contentFolder);
      await sync();
      const folder = fileURLToPath(new URL("threads/", contentFolder));
      const onChange = (path: string): void => {
        if (path.startsWith(folder)) sync().catch((error: unknown) => context.logger.error(String(error)));
      };
      context.watcher?.add(folder);
      context.watcher?.on("add", onChange).on("change", onChange).on("unlink", onChange);
    },
  };
}

async function fillStore(
  { store, parseData, logger, watcher }: LoaderContext,
  contentFolder: URL,
): Promise<void> {
  const files = await readThreadFiles(contentFolder);
  const diagnostics = files.flatMap((file) => file.diagnostics);
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "error") logger.error(formatDiagnostic(diagnostic));
    else logger.warn(formatDiagnostic(diagnostic));
  }
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  if (hasErrors && !watcher) throw new Error("A thread file has errors: see above, or run `npm run check`.");
  store.clear();
  for (const { thread } of files) {
    if (!thread) continue;
    const digest = createHash("sha256").update(JSON.stringify(thread)).digest("hex").slice(0, 16);
    store.set({
      id: thread.slug,
      data: await parseData({ id: thread.slug, data: { thread } }),
      filePath: thread.file,
      digest,
    });
  }
}
