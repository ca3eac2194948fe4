import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Leaves in each page's Content-Security-Policy the hashes of what stands in that page. Astro lists those of
 * the whole site in every page: a kilobyte that cannot be compressed, and more than a page should allow.
 */
export function ownPolicyHashes(): AstroIntegration {
  return {
    name: "own-policy-hashes",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for await (const file of glob("**/*.html", { cwd: folder })) {
          const path = join(folder, file);
          await writeFile(path, keepOwnHashes(await readFile(path, "utf8")));
        }
      },
    },
  };
}

/** A page whose policy names only the hashes of the page's own inline scripts and styles. */
export function keepOwnHashes(html: string): string {
  const own = new Set([...html.matchAll(INLINE_ELEMENT)].map(([, , text = ""]) => hash(text)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (whole, value: string) => (own.has(value) ? whole : "")),
  );
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const INLINE_ELEMENT = /<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*"/i;
const HASH = / '(sha256-[^']+)'/g;
