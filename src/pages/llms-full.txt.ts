import type { APIRoute } from "astro";
import { formatFullText } from "../exports/llms.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { urls } from "../loader/environment.ts";
import { readSources } from "../loader/sources.ts";
import { site } from "../site.config.ts";

export const GET: APIRoute = async () => {
  const wrapups = [...(await readSources(contentFolder))]
    .map(([eventId, source]) => ({ eventId, source }))
    .reverse();
  return new Response(formatFullText(wrapups, site, urls));
};
