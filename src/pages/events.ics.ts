import type { APIRoute } from "astro";
import { formatCalendar } from "../exports/calendar.ts";
import { loadArchive } from "../loader/archive.ts";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";

export const GET: APIRoute = async () => {
  const { events } = await loadArchive();
  return new Response(formatCalendar(events, site, urls), {
    headers: { "Content-Type": "text/calendar; charset=utf-8" },
  });
};
