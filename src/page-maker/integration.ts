import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { createRuleSelector, leanPage } from "../lean/lean-page.ts";
import { OLD_OUTPUT } from "../old-output.ts";
import { openPageStore, type PageStore } from "./page-store.ts";
import { takeSheets } from "./take-sheets.ts";

/**
 * What happens around the making of pages: every page gets the style rules that it needs, loses the policy's
 * hashes that are for other pages, and is taken from the build before where that made it of the same.
 */
export function pageMaker(): AstroIntegration {
  let config: AstroConfig;
  let store: PageStore;
  return {
    name: "page-maker",
    hooks: {
      "astro:config:done": (options) => {
        config = options.config;
      },
      "astro:build:start": async ({ setPrerenderer }) => {
        store = await openPageStore(fileURLToPath(config.cacheDir), OLD_OUTPUT);
        const keys = new Map<string, string>();
        const selectRules = createRuleSelector();
        let sheets: ReadonlyMap<string, string>;
        setPrerenderer((renderer) => ({
          ...renderer,
          getStaticPaths: async () => {
            sheets = await takeSheets(new URL(`${config.build.assets}/`, config.outDir), config);
            const paths = await renderer.getStaticPaths();
            for (const { pathname, cacheKey } of paths)
              if (cacheKey) keys.set(trimSlashes(pathname), cacheKey);
            return paths;
          },
          render: async (request, options) => {
            const path = trimSlashes(decodeURI(new URL(request.url).pathname).slice(config.base.length));
            const key = keys.get(path);
            const known = key && (await store.take(path, key));
            if (known) return new Response(known, { headers: { "content-type": "text/html" } });
            const rendered = await renderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get("content-type")?.startsWith("text/html")) return rendered;
            const html = Buffer.from(await response.arrayBuffer()).toString("latin1");
            const page = Buffer.from(leanPage(html, sheets, selectRules), "latin1");
            if (key) store.keep(path, key, page);
            return new Response(page, response);
          },
        }));
      },
      "astro:build:done": async ({ logger }) => {
        logger.info(await store.close());
      },
    },
  };
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
