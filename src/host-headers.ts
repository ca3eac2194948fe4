import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { SHARED_DIRECTIVES } from "./security-policy.ts";

/**
 * Writes `_headers` for hosts that read one: what only a header can say, and how long copies may be kept.
 * Scripts and styles are named in each page's own policy, by hash.
 */
export function hostHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "host-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": ({ dir }) => writeFile(new URL("_headers", dir), formatHeaders(base)),
    },
  };
}

/** The file's text for a site below a base path (`/`, `/hackathons/`). */
export function formatHeaders(base: string): string {
  const policy = [...SHARED_DIRECTIVES, "frame-ancestors 'none'", "object-src 'none'"].join("; ");
  const forever = "Cache-Control: public, max-age=31536000, immutable";
  const rules: [path: string, headers: string[]][] = [
    [
      `${base}*`,
      [
        `Content-Security-Policy: ${policy}`,
        "Cross-Origin-Opener-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "X-Content-Type-Options: nosniff",
        "Cache-Control: public, max-age=0, must-revalidate",
      ],
    ],
    // These files are named by their content. Headers of several rules add up, so the first is taken back.
    [`${base}_astro/*`, ["! Cache-Control", forever]],
    [`${base}search-index/*`, ["! Cache-Control", forever]],
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map((header) => `  ${header}`), ""].join("\n"))
    .join("\n");
}
