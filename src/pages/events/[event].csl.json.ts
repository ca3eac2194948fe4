import type { APIRoute, GetStaticPaths } from "astro";
import type { Citation } from "../../citations/citation.ts";
import { buildCslItem } from "../../citations/csl.ts";
import { loadEventCitations } from "../../loader/citations.ts";

export const getStaticPaths = loadEventCitations satisfies GetStaticPaths;

export const GET: APIRoute<{ citation: Citation }> = ({ props }) =>
  Response.json([buildCslItem(props.citation)]);
