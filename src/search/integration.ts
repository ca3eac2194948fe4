import type { AstroIntegration } from "astro";

/**
 * Serves the files of the index while developing. The route that writes them in a build lists its paths once,
 * and with `trailingSlash: "always"` the dev server takes them for pages.
 */
export function devSearchIndex(): AstroIntegration {
  return {
    name: "dev-search-index",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const [, folder, path = ""] = /\/search-index\/([^/?]+)\/([^?]+)/.exec(request.url ?? "") ?? [];
          if (!folder) return next();
          try {
            const { loadSearchIndex } = await server.ssrLoadModule("/src/search/build/load-index.ts");
            const { manifest, files } = await loadSearchIndex();
            const file = manifest.folder === folder ? files.get(path) : undefined;
            response.statusCode = file ? 200 : 404;
            if (path.endsWith(".js")) response.setHeader("content-type", "text/javascript");
            response.end(file);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}
