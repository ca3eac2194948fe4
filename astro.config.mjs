import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { devDiagnostics } from "./src/dev-diagnostics/integration.ts";
import { datedSitemap } from "./src/exports/sitemap.ts";
import { fonts } from "./src/fonts/fonts.ts";
import { knownDirectives } from "./src/known-directives.ts";
import { nameCacheFolder } from "./src/loader/cache-folder.ts";
import { contentFolder } from "./src/loader/content-folder.ts";
import { base, origin, urls } from "./src/loader/environment.ts";
import { oldOutput } from "./src/old-output.ts";
import { pageMaker } from "./src/page-maker/integration.ts";
import { plainImports } from "./src/plain-imports.ts";
import { rememberDigests } from "./src/remember-digests.ts";
import { searchIndex } from "./src/search/integration.ts";
import { contentSecurityPolicy } from "./src/security-policy.ts";
import { writeAhead } from "./src/write-ahead/integration.ts";

const outDir = process.env["ARCHIVE_OUT"] ?? "dist";

export default defineConfig({
  site: origin,
  base,
  outDir,
  cacheDir: nameCacheFolder(contentFolder),
  trailingSlash: "always",
  // 'jsx' would drop spaces between inline elements.
  compressHTML: true,
  // Wrap-ups have their own renderer; this is for the site's own MDX pages. Smart punctuation would turn
  // `--dry-run` into a dash, and inline styles of a highlighter would need a weaker policy.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  // `pageMaker` puts the rules that a page needs into it. Several pages at once: the next ones render while the
  // disk takes those that are done.
  build: { inlineStylesheets: "never", concurrency: 16 },
  // Classes compress better than attributes.
  scopedStyleStrategy: "class",
  integrations: [
    mdx(),
    searchIndex(),
    writeAhead(),
    datedSitemap(outDir, urls),
    pageMaker(),
    oldOutput(),
    devDiagnostics(),
  ],
  fonts,
  vite: { plugins: [knownDirectives(), plainImports(), rememberDigests()] },
  security: { csp: contentSecurityPolicy },
  devToolbar: { enabled: false },
});
