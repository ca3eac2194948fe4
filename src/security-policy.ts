import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AstroUserConfig } from "astro";
import { themeBootScript } from "./scripts/theme-boot.ts";

type Policy = Exclude<NonNullable<NonNullable<AstroUserConfig["security"]>["csp"]>, boolean>;
type Hash = `sha256-${string}`;

const layerOrder = readFileSync(new URL("./styles/layers.css", import.meta.url), "utf8").trim();

/** What every page may load, scripts and styles apart: nothing but the site's own files. */
export const SHARED_DIRECTIVES = [
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  // Pagefind searches in a worker.
  "worker-src 'self'",
] as const;

/**
 * The Content-Security-Policy of every page: nothing but the site's own files, no inline script or style
 * without its hash. Astro adds the hashes of scripts that it inlines, `lean/` that of each page's style;
 * the layout's two inline pieces that must come before everything else are named here.
 */
export const contentSecurityPolicy: Policy = {
  directives: ["default-src 'none'", ...SHARED_DIRECTIVES],
  // Pagefind is WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeBootScript)] },
  styleDirective: { resources: ["'self'"], hashes: [hash(layerOrder)] },
};

function hash(text: string): Hash {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
