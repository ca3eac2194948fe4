import type { APIRoute } from "astro";
import { buildEventRecords } from "../../exports/records.ts";
import { loadArchive } from "../../loader/archive.ts";
import { urls } from "../../loader/environment.ts";

export const GET: APIRoute = async () => Response.json(buildEventRecords(await loadArchive(), urls));
