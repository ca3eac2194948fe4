import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { listFiles, readPages } from "../support/site-files.ts";

describe.for([
  ["the real archive", "realSite"],
  ["the invented archive", "fixtureSite"],
] as const)("in %s", ([, site]) => {
  test("every page forbids everything but the site's own files and its own inline texts", async () => {
    const pages = await readPages(inject(site));
    const weak = pages.filter(({ document }) => {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy" i]')
        ?.getAttribute("content");
      return !policy?.startsWith("default-src 'none'") || /unsafe|\*|https?:|data:/.test(policy);
    });
    expect(weak.map(({ path }) => path)).toEqual([]);
  });

  test("every inline script and style is named by its hash", async () => {
    const pages = await readPages(inject(site));
    const wrong = pages.filter(({ html }) => {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? "";
      const allowed = new Set(policy.match(/sha256-[^']+/g));
      const inline = [
        ...html.matchAll(/<(script|style)\b(?![^>]*\ssrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/\1>/g),
      ];
      const used = new Set(
        inline.map(([, , text = ""]) => `sha256-${createHash("sha256").update(text).digest("base64")}`),
      );
      return used.size === 0 || [...used].some((hash) => !allowed.has(hash));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

test("no file holds anything of what the dev server adds to pages", async () => {
  const folder = inject("fixtureSite");
  const texts = (await listFiles(folder)).filter((file) => /\.(?:html|css|m?js|json)$/.test(file));
  const added: string[] = [];
  for (const file of texts) {
    if (/dev-diagnostics|archive:diagnostics/.test(await readFile(join(folder, file), "utf8")))
      added.push(file);
  }
  expect(texts.length).toBeGreaterThan(30);
  expect(added).toEqual([]);
});

test("hosts that read _headers keep hashed files for ever and ask for pages again", async () => {
  const headers = await readFile(join(inject("fixtureSite"), "_headers"), "utf8");
  expect(headers).toMatchInlineSnapshot(`
    "/hackathons/*
      Content-Security-Policy: base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; object-src 'none'
      Cross-Origin-Opener-Policy: same-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=()
      Referrer-Policy: strict-origin-when-cross-origin
      X-Content-Type-Options: nosniff
      Cache-Control: public, max-age=0, must-revalidate

    /hackathons/_astro/*
      ! Cache-Control
      Cache-Control: public, max-age=31536000, immutable

    /hackathons/search-index/*
      ! Cache-Control
      Cache-Control: public, max-age=31536000, immutable
    "
  `);
});
