import type { APIRoute, GetStaticPaths } from "astro";
import { loadSitemap } from "../loader/sitemap.ts";
import { formatSitemap, type SitemapEntry } from "../sitemap/sitemap.ts";

export const getStaticPaths = (async () =>
  (await loadSitemap()).map(({ name, entries }) => ({
    params: { sitemap: name },
    props: { entries },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: readonly SitemapEntry[] }> = ({ props }) =>
  new Response(formatSitemap(props.entries), { headers: { "Content-Type": "application/xml" } });
