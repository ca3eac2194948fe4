import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { createIndexSource, readRecords } from "./build/index-source.ts";
import { nameDirectory, nameIndex } from "./build/name-index.ts";
import { writeAhead } from "./build/write-ahead.ts";
import { INDEX_SUFFIX } from "./index/format.ts";
import { DIRECTORY } from "./index/index-reader.ts";

/**
 * Writes the search index while pages are built, and serves it while developing.
 *
 * The index lies in a folder named by its content, and a directory that is always asked for anew names that
 * folder; the directory's own name changes with the code that reads it. A page that was loaded before a
 * deployment so reads the new index, or gets a 404 that the search page explains when its script is too old
 * for it. Pages do not change when only the index does.
 */
export function searchIndex(): AstroIntegration {
  const source = createIndexSource(contentFolder);
  let out: URL;
  let writing: Promise<WrittenIndex> | undefined;
  const write = (): Promise<WrittenIndex> => {
    writing ??= startWriting(out);
    return writing;
  };
  return {
    name: "search-index",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [createVirtualModule()] } });
      },
      "astro:config:done": ({ config }) => {
        out = config.outDir;
      },
      "astro:server:setup": async ({ server }) => {
        const directory = await nameDirectory();
        server.middlewares.use(async (request, response, next) => {
          const address = (request.url ?? "").replace(/\?.*$/, "");
          const path = address.endsWith(directory)
            ? DIRECTORY
            : address.split("/search-index/")[1]?.slice(0, -INDEX_SUFFIX.length);
          if (path === undefined) return next();
          try {
            const file = (await source.read()).files.get(path);
            response.statusCode = file ? 200 : 404;
            response.setHeader("cache-control", "no-store");
            response.setHeader("content-type", "application/octet-stream");
            response.end(file);
          } catch (error) {
            next(error);
          }
        });
      },
      // Astro has emptied the output folder by then, and makes the bundles for pages meanwhile.
      "astro:build:setup": () => {
        write().catch(() => undefined);
      },
      "astro:build:done": async ({ logger }) => {
        const { name, recordCount, written } = await write();
        const error = await written;
        if (error) throw error;
        logger.info(`${recordCount} records in search-index/${name}/`);
      },
    },
  };
}

interface WrittenIndex {
  readonly name: string;
  readonly recordCount: number;
  /** An error if it could not be written; not a rejection, which would end the build where nobody awaits it. */
  readonly written: Promise<Error | null>;
}

async function startWriting(out: URL): Promise<WrittenIndex> {
  const { records, synonyms } = await readRecords(contentFolder);
  const name = await nameIndex(records, synonyms);
  const written = writeAhead({
    directory: fileURLToPath(new URL(await nameDirectory(), out)),
    parent: fileURLToPath(new URL("search-index/", out)),
    folder: name,
    records,
    synonyms,
  }).then(
    () => null,
    (error: Error) => error,
  );
  return { name, recordCount: records.length, written };
}

function createVirtualModule() {
  const id = "virtual:search-index";
  return {
    name: id,
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: async (resolved: string) =>
      resolved === `\0${id}`
        ? `export const directory = ${JSON.stringify(await nameDirectory())};`
        : undefined,
  };
}
