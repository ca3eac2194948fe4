import type { APIRoute, GetStaticPaths } from "astro";
import { formatBibtex } from "../../exports/bibtex.ts";
import { buildCitations, type Citation } from "../../exports/citation.ts";
import { loadArchive } from "../../loader/archive.ts";
import { urls } from "../../loader/environment.ts";
import { site } from "../../site.config.ts";

export const getStaticPaths = (async () => {
  const { events, topicsByEvent } = await loadArchive();
  return events.map((event) => ({
    params: { event: event.id },
    props: { citations: buildCitations(event, topicsByEvent.get(event.id) ?? [], site, urls) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ citations: readonly Citation[] }> = ({ props }) =>
  new Response(props.citations.map(formatBibtex).join("\n"), {
    headers: { "Content-Type": "application/x-bibtex; charset=utf-8" },
  });
