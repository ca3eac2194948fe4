import type { APIRoute } from "astro";
import { urls } from "../loader/environment.ts";
import { loadSitemap } from "../loader/sitemap.ts";
import { formatSitemapIndex } from "../sitemap/sitemap.ts";

export const GET: APIRoute = async () => {
  const addresses = (await loadSitemap()).map(({ name }) => urls.absolute(urls.asset(`${name}.xml`)));
  return new Response(formatSitemapIndex(addresses), { headers: { "Content-Type": "application/xml" } });
};
