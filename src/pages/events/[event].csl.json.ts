import type { APIRoute } from "astro";
import { buildCslItem, type Citation } from "../../exports/citation.ts";

export { getStaticPaths } from "./[event].bib.ts";

export const GET: APIRoute<{ citations: readonly Citation[] }> = ({ props }) =>
  Response.json(props.citations.map(buildCslItem), {
    headers: { "Content-Type": "application/vnd.citationstyles.csl+json" },
  });
