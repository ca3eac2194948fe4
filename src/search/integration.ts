import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { createIndexSource } from "./build/index-source.ts";
import { nameDirectory } from "./build/name-index.ts";
import { INDEX_SUFFIX } from "./index/format.ts";
import { DIRECTORY } from "./index/index-reader.ts";

/**
 * Tells the search script where the index is, and serves the index while developing.
 *
 * The index lies in a folder named by its content, and a directory that is always asked for anew names that
 * folder; the directory's own name changes with the code that reads it. A page that was loaded before a
 * deployment so reads the new index, or gets a 404 that the search page explains when its script is too old
 * for it. Pages do not change when only the index does.
 */
export function searchIndex(): AstroIntegration {
  const directory = nameDirectory();
  return {
    name: "search-index",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [createVirtualModule(directory)] } });
      },
      "astro:server:setup": async ({ server }) => {
        const source = createIndexSource(contentFolder);
        const entry = await directory;
        server.middlewares.use(async (request, response, next) => {
          const address = (request.url ?? "").replace(/\?.*$/, "");
          const path = address.endsWith(entry)
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
    },
  };
}

function createVirtualModule(directory: Promise<string>) {
  const id = "virtual:search-index";
  return {
    name: id,
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: async (resolved: string) =>
      resolved === `\0${id}` ? `export const directory = ${JSON.stringify(await directory)};` : undefined,
  };
}
