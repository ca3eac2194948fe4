import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { devDiagnostics } from "./src/dev-diagnostics/integration.ts";
import { fonts } from "./src/fonts/fonts.ts";
import { hostHeaders } from "./src/host-headers.ts";
import { knownDirectives } from "./src/known-directives.ts";
import { nameCacheFolder } from "./src/loader/cache-folder.ts";
import { contentFolder } from "./src/loader/content-folder.ts";
import { base, origin } from "./src/loader/environment.ts";
import { socialPictures } from "./src/og/integration.ts";
import { oldOutput } from "./src/old-output.ts";
import { pageMaker } from "./src/page-maker/integration.ts";
import { plainImports } from "./src/plain-imports.ts";
import { rememberDigests } from "./src/remember-digests.ts";
import { searchIndex } from "./src/search/integration.ts";
import { contentSecurityPolicy } from "./src/security-policy.ts";
import { takeAwayFiles } from "./src/take-away/integration.ts";
import { writeAhead } from "./src/write-ahead/integration.ts";

export default defineConfig({
  site: origin,
  base,
  outDir: process.env["ARCHIVE_OUT"] ?? "dist",
  cacheDir: nameCacheFolder(contentFolder),
  trailingSlash: "always",
  // 'jsx' would drop spaces between inline elements.
  compressHTML: true,
  // For the site's own MDX pages; wrap-ups have their own renderer. A highlighter's inline styles would need a
  // weaker policy.
  markdown: { syntaxHighlight: false },
  // `pageMaker` puts the rules that a page needs into it. Several pages at once: the next ones render while the
  // disk takes those that are done.
  build: { inlineStylesheets: "never", concurrency: 16 },
  // Classes compress better than attributes.
  scopedStyleStrategy: "class",
  integrations: [
    mdx(),
    searchIndex(),
    hostHeaders(),
    takeAwayFiles(),
    writeAhead(),
    socialPictures(),
    pageMaker(),
    oldOutput(),
    devDiagnostics(),
  ],
  fonts,
  vite: { plugins: [knownDirectives(), plainImports(), rememberDigests()] },
  security: { csp: contentSecurityPolicy },
  devToolbar: { enabled: false },
});
