import type { APIRoute, GetStaticPaths } from "astro";
import { contentFolder } from "../../loader/content-folder.ts";
import { readSources } from "../../loader/sources.ts";

export const getStaticPaths = (async () =>
  [...(await readSources(contentFolder))].map(([event, source]) => ({
    params: { event },
    props: { source },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
