import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { findingsToolbar } from "./src/dev-toolbar/integration.ts";
import { fonts } from "./src/fonts/fonts.ts";
import { base, origin } from "./src/loader/environment.ts";
import { devSearchIndex } from "./src/search/integration.ts";
import { contentSecurityPolicy } from "./src/security-policy.ts";

// Builds are offline; Astro reads this before it would report usage.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

export default defineConfig({
  site: origin,
  base,
  outDir: process.env["ARCHIVE_OUT"] ?? "dist",
  trailingSlash: "always",
  // 'jsx' would drop spaces between inline elements.
  compressHTML: true,
  // Classes compress better than attributes.
  scopedStyleStrategy: "class",
  build: { inlineStylesheets: "never" },
  // For the site's own MDX pages; wrap-ups have their own renderer. Inline styles of a highlighter would need a
  // weaker policy, and smart punctuation would turn `--dry-run` into a dash.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    mdx(),
    // Without the search and further pages of lists.
    sitemap({ filter: (url) => !/\/(?:search|page\/\d+)\/$/.test(url) }),
    devSearchIndex(),
    findingsToolbar(),
  ],
  fonts,
  security: { csp: contentSecurityPolicy },
  vite: {
    build: {
      // One style sheet and one script for all pages: a browser fetches them once.
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each MDX module with a directive of its own.
        onLog: (level, log, handle) => log.code === "MODULE_LEVEL_DIRECTIVE" || handle(level, log),
      },
    },
  },
});
