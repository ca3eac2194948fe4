import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { listFiles } from "../support/site-files.ts";

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
