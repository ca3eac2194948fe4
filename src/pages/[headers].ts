import type { APIRoute } from "astro";
import { formatHeaders } from "../exports/headers.ts";
import { urls } from "../loader/environment.ts";

/** The parameter, because Astro leaves out files of this folder whose names begin with an underscore. */
export const getStaticPaths = () => [{ params: { headers: "_headers" } }];

export const GET: APIRoute = () => new Response(formatHeaders(urls.home()));
