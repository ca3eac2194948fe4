import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { type BuiltPage, readPages } from "../support/site-files.ts";

const ORIGIN = "https://site.invalid";

describe.for([
  ["the real archive", "realSite", "/"],
  ["an archive below a base path", "fixtureSite", "/hackathons/"],
] as const)("in %s", ([, site, base]) => {
  test("no link, picture or asset leads nowhere", async () => {
    const folder = inject(site);
    const pages = await readPages(folder);
    const idsByPath = new Map(pages.map((page) => [page.path, collectIds(page)]));
    const broken = pages.flatMap((page) =>
      collectAddresses(page)
        .filter((address) => !leadsSomewhere(address, page, folder, base, idsByPath))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test("no page uses an id twice", async () => {
    const pages = await readPages(inject(site));
    const repeated = pages.flatMap(({ path, document }) => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(repeated).toEqual([]);
  });
});

function collectIds({ document }: BuiltPage): Set<string> {
  return new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
}

function collectAddresses({ document }: BuiltPage): string[] {
  const attributes = [...document.querySelectorAll("[href], [src], [srcset], [action]")].flatMap(
    (element) => [
      element.getAttribute("href"),
      element.getAttribute("src"),
      element.getAttribute("action"),
      ...(element
        .getAttribute("srcset")
        ?.split(",")
        .map((candidate) => candidate.trim().split(/\s/)[0] ?? "") ?? []),
    ],
  );
  return attributes.filter((address): address is string => address !== null && address !== "");
}

function leadsSomewhere(
  address: string,
  page: BuiltPage,
  folder: string,
  base: string,
  idsByPath: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const url = new URL(address, `${ORIGIN}${base}${page.path}`);
  // The canonical address is the site's own, on its real host.
  if (url.origin !== ORIGIN) return /^(?:https?|mailto):$/.test(url.protocol);
  if (!url.pathname.startsWith(base)) return false;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) return false;
  const ids = idsByPath.get(path);
  return url.hash === "" || ids === undefined || ids.has(decodeURIComponent(url.hash.slice(1)));
}
