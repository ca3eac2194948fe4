import type { APIRoute } from "astro";
import { buildDirectory } from "../../exports/schemas.ts";
import { urls } from "../../loader/environment.ts";

export const GET: APIRoute = () => Response.json(buildDirectory(urls));
