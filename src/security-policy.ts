import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AstroUserConfig } from "astro";
import { base, origin } from "./loader/environment.ts";
import { themeBootScript } from "./scripts/theme-boot.ts";
import { site } from "./site.config.ts";
import { formatHeadStyle } from "./theme.ts";

type Policy = Exclude<NonNullable<NonNullable<AstroUserConfig["security"]>["csp"]>, boolean>;
type Hash = `sha256-${string}`;

const headStyle = formatHeadStyle(readFileSync("src/styles/layers.css", "utf8").trim(), site.colours);

/**
 * Where scripts may come from: the bundler's folder and Pagefind's. A wrap-up's source is served by the same host and
 * could be run as a script. A policy names paths only below a host, so scripts run at the site's own address and on
 * this machine.
 */
const SCRIPT_FOLDERS = [origin, "http://localhost:*", "http://127.0.0.1:*"].flatMap((host) =>
  ["_astro/", "search-index/"].map((folder) => host + base + folder),
);

/**
 * The Content-Security-Policy of every page: nothing but the site's own files, no inline script or style without
 * its hash. Astro adds the hashes of those that it knows; the layout's two inline pieces that must come before
 * everything else are named here.
 */
export const contentSecurityPolicy: Policy = {
  directives: [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    // Pagefind searches in a worker.
    "worker-src 'self'",
  ],
  // Pagefind is WebAssembly.
  scriptDirective: { resources: [...SCRIPT_FOLDERS, "'wasm-unsafe-eval'"], hashes: [hash(themeBootScript)] },
  styleDirective: { resources: ["'self'"], hashes: [hash(headStyle)] },
};

function hash(text: string): Hash {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
