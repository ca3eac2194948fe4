import type { APIRoute, GetStaticPaths } from "astro";
import { loadSources } from "../../loader/sources.ts";

/** Each wrap-up's source, byte for byte. */
export const getStaticPaths = (async () =>
  [...(await loadSources())].map(([event, source]) => ({
    params: { event },
    props: { source },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
