import type { APIRoute } from "astro";
import { formatLlmsText } from "../exports/llms.ts";
import { loadArchive } from "../loader/archive.ts";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";

export const GET: APIRoute = async () => new Response(formatLlmsText(await loadArchive(), site, urls));
