import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { readArchive } from "../loader/read-archive.ts";
import { readTakeAwayFiles } from "./files.ts";

/** Serves the small files that stand beside each page while developing. */
export function takeAwayFiles(): AstroIntegration {
  return {
    name: "take-away-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const path = (request.url ?? "").replace(/\?.*$/, "");
          if (!/\/events\/.+\.(?:md|bib|csl\.json)$|\/threads\/.+\/feed\.xml$/.test(path)) return next();
          const files = await readTakeAwayFiles(contentFolder, await readArchive(contentFolder));
          const file = files.find(({ href }) => href === path || href.endsWith(path));
          if (!file) return next();
          response.setHeader("content-type", `${file.type}; charset=utf-8`);
          response.end(file.content);
        });
      },
    },
  };
}
