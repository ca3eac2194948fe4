import type { VitePlugin } from "./vite-plugin.ts";

/**
 * Leaves dynamic imports as browsers know them. The bundler wraps each in a helper that preloads style sheets;
 * ours have none, and the helper outweighs the script that opens the search.
 */
export function plainImports(): VitePlugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    load: (id) =>
      id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : undefined,
  };
}
