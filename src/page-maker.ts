import { rm } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { createRuleSelector, leanPage } from "./lean/lean-page.ts";

/**
 * What happens around the making of pages: every page loses the rules and the policy's hashes that are for
 * other pages, and a build that is stopped halfway leaves nothing that the next one would take for its own.
 */
export function pageMaker(): AstroIntegration {
  let cacheFolder: URL;
  return {
    name: "page-maker",
    hooks: {
      "astro:config:done": ({ config }) => {
        cacheFolder = config.cacheDir;
      },
      "astro:build:start": ({ setPrerenderer }) => {
        const select = createRuleSelector();
        setPrerenderer((renderer) => ({
          ...renderer,
          getStaticPaths: async () => {
            // Astro has read which pages it may take. It writes that down anew only at the end, but replaces
            // the pages one by one: without this, a stopped build would leave new pages under old keys.
            await rm(new URL(PAGE_LIST, cacheFolder), { force: true });
            return renderer.getStaticPaths();
          },
          render: async (request, options) => {
            const rendered = await renderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get("content-type")?.startsWith("text/html")) return rendered;
            // As bytes: a response takes twice as long to make them of a string.
            const lean = new Response(Buffer.from(leanPage(await response.text(), select)), response);
            return rendered instanceof Response ? lean : { ...rendered, response: lean };
          },
        }));
      },
    },
  };
}

/** Astro's name for the list of pages with their keys. */
const PAGE_LIST = "incremental-build.json";
