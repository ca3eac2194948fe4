import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { site } from "../site.config.ts";
import { createUrls } from "../urls.ts";
import { readTakeAwayFiles } from "./files.ts";

/** Serves the small files that stand beside each page while developing. */
export function takeAwayFiles(): AstroIntegration {
  let urls = createUrls("/", site.url);
  return {
    name: "take-away-files",
    hooks: {
      "astro:config:done": ({ config }) => {
        urls = createUrls(config.base, config.site ?? site.url);
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const path = (request.url ?? "").replace(/\?.*$/, "");
          if (!/\/events\/.+\.(?:md|bib|csl\.json)$|\/threads\/.+\/feed\.xml$/.test(path)) return next();
          const files = await readTakeAwayFiles(contentFolder, urls);
          const file = files.find(({ href }) => href === path || href.endsWith(path));
          if (!file) return next();
          response.setHeader("content-type", `${file.type}; charset=utf-8`);
          response.end(file.content);
        });
      },
    },
  };
}
