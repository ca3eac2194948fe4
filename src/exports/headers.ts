import { SHARED_DIRECTIVES } from "../security-policy.ts";

/**
 * The text of `_headers`, for hosts that read one: what only a header can say, and how long copies may be kept.
 *
 * @param base the path below which the site stands: `/`, `/hackathons/`
 */
export function formatHeaders(base: string): string {
  const policy = [...SHARED_DIRECTIVES, "frame-ancestors 'none'", "object-src 'none'"].join("; ");
  // Files that are named by their content. Headers of several rules add up, so the first is taken back.
  const immutable = ["! Cache-Control", "Cache-Control: public, max-age=31536000, immutable"];
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
    [`${base}_astro/*`, immutable],
    [`${base}search-index/*`, immutable],
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map((header) => `  ${header}`), ""].join("\n"))
    .join("\n");
}
