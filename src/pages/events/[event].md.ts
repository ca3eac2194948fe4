import type { APIRoute, GetStaticPaths } from "astro";
import { loadSources } from "../../loader/archive.ts";

export const getStaticPaths = (async () =>
  [...(await loadSources())].map(([event, source]) => ({
    params: { event },
    props: { source },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
