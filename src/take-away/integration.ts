import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentFolder } from "../loader/content-folder.ts";
import { readArchive } from "../loader/read-archive.ts";
import { readWrapups } from "../loader/read-wrapups.ts";
import { site } from "../site.config.ts";
import { createUrls, type Urls } from "../urls.ts";
import { listTakeAwayFiles, type TakeAwayFile } from "./files.ts";

/**
 * Writes the small files that stand beside each page, and serves them while developing. They are three times
 * as many as pages: as routes of their own they would double the time of a build.
 */
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
          if (!/\/events\/.+\.(?:md|bib|csl\.json)$/.test(path)) return next();
          const file = (await readFiles(urls)).find(({ href }) => href === path || href.endsWith(path));
          if (!file) return next();
          response.setHeader("content-type", `${file.type}; charset=utf-8`);
          response.end(file.content);
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const files = await readFiles(urls);
        const paths = files.map(({ href }) => fileURLToPath(new URL(href.slice(urls.home().length), dir)));
        for (const folder of new Set(paths.map(dirname))) mkdirSync(folder, { recursive: true });
        for (let at = 0; at < files.length; at += AT_ONCE) {
          const batch = files.slice(at, at + AT_ONCE);
          await Promise.all(batch.map(({ content }, index) => writeFile(paths[at + index] ?? "", content)));
        }
        logger.info(`${files.length} files to take away`);
      },
    },
  };
}

/** Creating one file after the other would keep one processor waiting. */
const AT_ONCE = 64;

async function readFiles(urls: Urls): Promise<TakeAwayFile[]> {
  const [archive, wrapups] = await Promise.all([
    readArchive(contentFolder, urls.absolute(urls.events())),
    readWrapups(contentFolder),
  ]);
  const sources = new Map(wrapups.map(({ wrapup, source }) => [wrapup.event.id, source]));
  return listTakeAwayFiles(archive, sources, site, urls);
}
