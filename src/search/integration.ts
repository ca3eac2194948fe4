import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { createIndexSource } from "./build/index-source.ts";
import { INDEX_SUFFIX } from "./index/format.ts";

/**
 * Writes the search index when a build ends, and serves it while developing.
 *
 * The index lies in a folder named by its content, and the script that reads it names that folder. A page
 * that was loaded before a deployment so asks for its own index or gets a 404 that the search page explains;
 * it never reads a newer index with an older script. Pages themselves do not name the folder, so they stay
 * the same when only the index changed, and no further request is needed to find it.
 */
export function searchIndex(): AstroIntegration {
  const source = createIndexSource(contentFolder);
  return {
    name: "search-index",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        const findFolder = async () => (command === "build" ? (await source.read()).folder : DEV_FOLDER);
        updateConfig({ vite: { plugins: [createVirtualModule(findFolder)] } });
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const path = request.url?.split(`/search-index/${DEV_FOLDER}/`)[1]?.replace(/\?.*$/, "");
          if (path === undefined) return next();
          try {
            const file = (await source.read()).files.get(path.slice(0, -INDEX_SUFFIX.length));
            response.statusCode = file ? 200 : 404;
            response.setHeader("cache-control", "no-store");
            response.setHeader("content-type", "application/octet-stream");
            response.end(file);
          } catch (error) {
            next(error);
          }
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { folder, files, recordCount } = await source.read();
        await writeFiles(new URL(`search-index/${folder}/`, dir), files);
        logger.info(`${recordCount} records in search-index/${folder}/`);
      },
    },
  };
}

/** While developing the index changes with the content, and no browser may keep it. */
const DEV_FOLDER = "dev";

function createVirtualModule(findFolder: () => Promise<string>) {
  const id = "virtual:search-index";
  return {
    name: id,
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: async (resolved: string) =>
      resolved === `\0${id}` ? `export const folder = ${JSON.stringify(await findFolder())};` : undefined,
  };
}

async function writeFiles(folder: URL, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const addresses = [...files].map(
    ([path, content]) => [new URL(path + INDEX_SUFFIX, folder), content] as const,
  );
  const parents = new Set(addresses.map(([address]) => dirname(fileURLToPath(address))));
  for (const parent of parents) await mkdir(parent, { recursive: true });
  for (const [address, content] of addresses) await writeFile(address, content);
}
