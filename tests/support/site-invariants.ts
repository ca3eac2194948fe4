import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { beforeAll, expect, test } from "vitest";
import { ORIGIN as SITE } from "./build-site.ts";
import { readMarkdown } from "./read-archive.ts";
import { type BuiltPage, readPages } from "./site-files.ts";
import { collectWords, htmlToText, splitWords } from "./words.ts";

/** A site, and what it was built from. */
export interface BuiltSite {
  readonly content: string;
  readonly folder: string;
  /** `/` or `/hackathons/`. */
  readonly base: string;
}

interface Record {
  readonly id: string;
  readonly url: string;
}

/** Tests of what is true of every site, whatever its content says. */
export function testInvariants(built: BuiltSite): void {
  let pages: BuiltPage[];
  beforeAll(async () => {
    pages = await readPages(built.folder);
    expect(pages.length).toBeGreaterThanOrEqual(8);
  });

  test("every wrap-up is an event, and every event and topic has its page", async () => {
    const events: Record[] = await readJson(built.folder, "api/events.json");
    const topics: Record[] = await readJson(built.folder, "api/topics.json");
    const wrapups = Object.keys(readMarkdown(join(built.content, "events")));
    expect(events.map(({ id }) => id).sort()).toEqual(wrapups);
    const paths = new Set(pages.map(({ path }) => path));
    const missing = [...events, ...topics].filter(({ id, url }) => {
      const path = `events/${id}/`;
      return !paths.has(path) || decodeURI(new URL(url).pathname) !== built.base + path;
    });
    expect(missing).toEqual([]);
  });

  test("every word of every wrap-up is on its event's page, as often as it is written", async () => {
    expect(findLostWords(built, pages)).toEqual([]);
  });

  test("no link, picture or asset leads nowhere", () => {
    expect(findBrokenAddresses(built, pages)).toEqual([]);
  });

  test("no page uses an id twice", () => {
    expect(findRepeatedIds(pages)).toEqual([]);
  });

  test("every page forbids everything but the site's own files, and names its inline texts by hash", () => {
    expect(pages.filter((page) => hasWeakPolicy(built, page)).map(({ path }) => path)).toEqual([]);
  });

  test("every page's scripts and style sheets are hashed files", () => {
    expect(pages.flatMap((page) => findOtherCode(built, page))).toEqual([]);
  });

  test("every data file fits its schema", async () => {
    expect(await findSchemaErrors(built.folder)).toEqual([]);
  });
}

function findLostWords({ content }: BuiltSite, pages: readonly BuiltPage[]): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return Object.entries(readMarkdown(join(content, "events"))).flatMap(([id, source]) => {
    const shown = countWords(readShownWords(byPath.get(`events/${id}/`)));
    return [...countWords(collectWords(source))]
      .filter(([word, count]) => (shown.get(word) ?? 0) < count)
      .map(([word]) => `${id}: ${word}`);
  });
}

/**
 * The words of the page's own part, without the table of contents, which would hide a lost heading. A bare address
 * is shown by what it stands for, and holds its words in its link, but for the beginning of a commit's hash.
 */
function readShownWords(page: BuiltPage | undefined): string[] {
  const main = page?.document.querySelector("main")?.cloneNode(true) as Element | undefined;
  for (const aside of main?.querySelectorAll("nav, aside, svg, title") ?? []) aside.remove();
  for (const link of main?.querySelectorAll("a.bare-address") ?? []) {
    const words = splitWords(link.getAttribute("href") ?? "");
    const others = splitWords(link.textContent ?? "").filter((word) => !words.includes(word));
    link.textContent = [...words, ...others].join(" ");
  }
  return splitWords(htmlToText(main?.innerHTML ?? ""));
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const ORIGIN = "https://site.invalid";

function findBrokenAddresses({ folder, base }: BuiltSite, pages: readonly BuiltPage[]): string[] {
  const idsByPath = new Map(pages.map((page) => [page.path, new Set(listIds(page))]));
  const leadsSomewhere = (address: string, page: BuiltPage): boolean => {
    const url = new URL(address, `${ORIGIN}${base}${page.path}`);
    if (url.origin !== ORIGIN) return /^(?:https?|mailto):$/.test(url.protocol);
    if (!url.pathname.startsWith(base)) return false;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    if (!existsSync(join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path)))
      return false;
    const ids = idsByPath.get(path);
    return url.hash === "" || ids === undefined || ids.has(decodeURIComponent(url.hash.slice(1)));
  };
  return pages.flatMap((page) =>
    [...collectAddresses(page), ...collectOwnAddresses(page)]
      .filter((address) => !leadsSomewhere(address, page))
      .map((address) => `${page.path}: ${address}`),
  );
}

function collectAddresses({ document }: BuiltPage): string[] {
  const elements = [...document.querySelectorAll("[href], [src], [srcset], [action]")];
  return elements.flatMap((element) =>
    ["href", "src", "action", "srcset"].flatMap((name) => {
      const value = element.getAttribute(name);
      if (!value) return [];
      return name === "srcset" ? value.split(",").map((one) => one.trim().split(/\s/)[0] ?? "") : [value];
    }),
  );
}

/** What a page tells others about itself, with the host that the site will have. */
function collectOwnAddresses({ document }: BuiltPage): string[] {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const picture = document.querySelector('meta[property="og:image"]')?.getAttribute("content");
  return [canonical, picture].flatMap((address) => (address ? [new URL(address).pathname] : []));
}

function listIds({ document }: BuiltPage): string[] {
  return [...document.querySelectorAll("[id]")].map(({ id }) => id);
}

function findRepeatedIds(pages: readonly BuiltPage[]): string[] {
  return pages.flatMap((page) => {
    const ids = listIds(page);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.path}#${id}`);
  });
}

/** Not "nothing but" at first, a source outside of the site, or an inline text that is not named by its hash. */
function hasWeakPolicy({ base }: BuiltSite, { html, document }: BuiltPage): boolean {
  const meta = document.querySelector('meta[http-equiv="content-security-policy" i]');
  const policy = meta?.getAttribute("content") ?? "";
  // The site's own address, and that of whoever looks at it before it is published.
  const hosts = [SITE, "http://localhost:*", "http://127.0.0.1:*"];
  const folders = hosts.flatMap((host) => ["_astro/", "search-index/"].map((folder) => host + base + folder));
  const others = policy.split(/[ ;]+/).filter((word) => !folders.includes(word));
  if (!policy.startsWith("default-src 'none'") || /'unsafe-|\*|https?:|data:|blob:/.test(others.join(" ")))
    return true;
  const inline = html.matchAll(/<(script|style)\b(?![^>]*\ssrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/\1>/g);
  return [...inline].some(([, , text = ""]) => {
    return !policy.includes(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  });
}

/** Handlers, inline styles, and code from elsewhere than the folder whose files are named by their content. */
function findOtherCode({ base }: BuiltSite, { path, document }: BuiltPage): string[] {
  const code = [
    ...[...document.querySelectorAll("script[src]")].map((script) => script.getAttribute("src") ?? ""),
    ...[...document.querySelectorAll('link[rel="stylesheet"]')].map(
      (link) => link.getAttribute("href") ?? "",
    ),
  ].filter((address) => !address.startsWith(`${base}_astro/`));
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].flatMap(({ name }) => (name === "style" || /^on/.test(name) ? [name] : [])),
  );
  return [...code, ...attributes].map((found) => `${path}: ${found}`);
}

async function findSchemaErrors(folder: string): Promise<string[]> {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  // The package's default export is a namespace to some module systems.
  const addFormats = "default" in formatsPlugin ? formatsPlugin.default : formatsPlugin;
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const names = (await readdir(join(folder, "api"))).filter((name) => name.endsWith(".json"));
  expect(names).toContain("topics.json");
  const errors = names.map(async (name) => {
    const validate = ajv.compile(await readJson(folder, `api/schema/${name}`));
    validate(await readJson(folder, `api/${name}`));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
  });
  return (await Promise.all(errors)).flat();
}

export async function readJson<Value>(folder: string, file: string): Promise<Value> {
  return JSON.parse(await readFile(join(folder, file), "utf8"));
}
