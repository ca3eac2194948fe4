import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { createRuleSelector, leanPage } from "../lean/lean-page.ts";
import { OLD_OUTPUT } from "../old-output.ts";
import { type OutputStore, openOutputStore } from "../output-store.ts";
import { takeSheets } from "./take-sheets.ts";

/**
 * What happens around the making of pages: every page gets the style rules that it needs, loses the policy's
 * hashes that are for other pages, and is taken from the build before where that made it of the same.
 */
export function pageMaker(): AstroIntegration {
  let config: AstroConfig;
  let store: OutputStore;
  return {
    name: "page-maker",
    hooks: {
      "astro:config:done": (options) => {
        config = options.config;
      },
      "astro:build:start": async ({ setPrerenderer }) => {
        const folders = { output: fileURLToPath(config.outDir), oldOutput: OLD_OUTPUT };
        store = await openOutputStore(join(fileURLToPath(config.cacheDir), "pages.json"), folders);
        const files = new Map<string, { readonly path: string; readonly key: string }>();
        const selectRules = createRuleSelector();
        let sheets: ReadonlyMap<string, string>;
        setPrerenderer((renderer) => ({
          ...renderer,
          getStaticPaths: async () => {
            sheets = await takeSheets(new URL(`${config.build.assets}/`, config.outDir));
            const paths = await renderer.getStaticPaths();
            return paths.filter(({ pathname, cacheKey }) => {
              if (!cacheKey) return true;
              const path = nameFile(pathname);
              files.set(normalisePath(`${config.base}/${pathname}`), { path, key: cacheKey });
              return !store.take(path, cacheKey);
            });
          },
          render: async (request, options) => {
            const rendered = await renderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get("content-type")?.startsWith("text/html")) return rendered;
            const html = Buffer.from(await response.arrayBuffer()).toString("latin1");
            const page = Buffer.from(leanPage(html, sheets, selectRules), "latin1");
            if (page.includes('<link rel="stylesheet"'))
              throw new Error(
                `${request.url} links to a style sheet in a form that src/lean/ does not know.`,
              );
            const file = files.get(normalisePath(new URL(request.url).pathname));
            // Astro writes only pictures that a page asks for while it is made.
            if (file && !page.includes("<img")) store.keep(file.path, file.key);
            return new Response(page, response);
          },
        }));
      },
      "astro:build:done": async ({ logger }) => {
        logger.info(`${await store.close()} pages as the build before made them`);
      },
    },
  };
}

/** A path as addresses have it, with one slash where there were several. */
function normalisePath(path: string): string {
  return new URL(`${path}/`.replace(/\/+/g, "/"), "http://localhost").pathname;
}

/** The file of a page: `/events/2023-11/` is in `events/2023-11/index.html`. */
function nameFile(path: string): string {
  return `${path.replace(/^\/+|\/+$/g, "")}/index.html`;
}
