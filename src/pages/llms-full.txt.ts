import type { APIRoute } from "astro";
import { formatFullText } from "../llms/llms.ts";
import { loadSources } from "../loader/archive.ts";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";

export const GET: APIRoute = async () => {
  const wrapups = [...(await loadSources())].map(([eventId, source]) => ({ eventId, source })).reverse();
  return new Response(formatFullText(wrapups, site, urls));
};
