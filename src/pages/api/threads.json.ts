import type { APIRoute } from "astro";
import { buildThreadRecords } from "../../exports/records.ts";
import { loadArchive } from "../../loader/archive.ts";
import { urls } from "../../loader/environment.ts";

export const GET: APIRoute = async () => Response.json(buildThreadRecords(await loadArchive(), urls));
