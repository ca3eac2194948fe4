import { getCollection } from "astro:content";
import { listSitemapEntries, type SitemapEntry, splitSitemap } from "../sitemap/sitemap.ts";
import { loadArchive } from "./archive.ts";
import { urls } from "./environment.ts";

/** The sitemap's files by name. */
export async function loadSitemap(): Promise<{ name: string; entries: readonly SitemapEntry[] }[]> {
  const [archive, pages] = await Promise.all([loadArchive(), getCollection("pages")]);
  const entries = listSitemapEntries(
    archive,
    pages.map(({ id }) => id),
    urls,
  );
  return splitSitemap(entries).map((part, index) => ({ name: `sitemap-${index}`, entries: part }));
}
