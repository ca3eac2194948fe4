import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { createIndexSource, readRecords } from "./build/index-source.ts";
import { nameIndex } from "./build/name-index.ts";
import { writeAhead } from "./build/write-ahead.ts";
import { INDEX_SUFFIX } from "./index/format.ts";

/**
 * Writes the search index while pages are built, and serves it while developing.
 *
 * The index lies in a folder named by its content, and the script that reads it names that folder. A page
 * that was loaded before a deployment so asks for its own index or gets a 404 that the search page explains;
 * it never reads a newer index with an older script. Pages themselves do not name the folder, so they stay
 * the same when only the index changed, and no further request is needed to find it.
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
      "astro:config:setup": ({ command, updateConfig }) => {
        const findFolder = async () => (command === "build" ? (await write()).name : DEV_FOLDER);
        updateConfig({ vite: { plugins: [createVirtualModule(findFolder)] } });
      },
      "astro:config:done": ({ config }) => {
        out = config.outDir;
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

/** Astro has emptied the output folder before it asks for the first module. */
async function startWriting(out: URL): Promise<WrittenIndex> {
  const { records, synonyms } = await readRecords(contentFolder);
  const name = await nameIndex(records, synonyms);
  const folder = fileURLToPath(new URL(`search-index/${name}/`, out));
  const written = writeAhead({ folder, records, synonyms }).then(
    () => null,
    (error: Error) => error,
  );
  return { name, recordCount: records.length, written };
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
