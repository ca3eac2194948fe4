import type { APIRoute } from "astro";
import { urls } from "../loader/environment.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.asset("sitemap-index.xml"))}\n`);
