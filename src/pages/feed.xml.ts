import type { APIRoute } from "astro";
import { buildEventFeed, formatAtom } from "../exports/atom.ts";
import { loadArchive } from "../loader/archive.ts";
import { loadBuildDay } from "../loader/build-day.ts";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";

export const GET: APIRoute = async () => {
  const feed = buildEventFeed(await loadArchive(), { site, urls, today: await loadBuildDay() });
  return new Response(formatAtom(feed), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
};
