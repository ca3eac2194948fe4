import type { AstroIntegration } from "astro";
import { createRuleSelector, leanPage } from "./lean-page.ts";

/** Takes from every built page the rules and the policy's hashes that are for other pages. */
export function leanPages(): AstroIntegration {
  return {
    name: "lean-pages",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        const select = createRuleSelector();
        setPrerenderer((renderer) => ({
          ...renderer,
          render: async (request, options) => {
            const rendered = await renderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get("content-type")?.startsWith("text/html")) return rendered;
            const lean = new Response(leanPage(await response.text(), select), response);
            return rendered instanceof Response ? lean : { ...rendered, response: lean };
          },
        }));
      },
    },
  };
}
