import type { APIRoute, GetStaticPaths } from "astro";
import { formatBibtex } from "../../../citations/bibtex.ts";
import type { Citation } from "../../../citations/citation.ts";
import { loadTopicCitations } from "../../../loader/citations.ts";

export const getStaticPaths = loadTopicCitations satisfies GetStaticPaths;

export const GET: APIRoute<{ citation: Citation }> = ({ props }) =>
  new Response(formatBibtex(props.citation), {
    headers: { "Content-Type": "application/x-bibtex; charset=utf-8" },
  });
