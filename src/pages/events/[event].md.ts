import type { APIRoute, GetStaticPaths } from "astro";
import { contentFolder } from "../../loader/content-folder.ts";
import { readWrapups } from "../../loader/read-wrapups.ts";

/** Each wrap-up's source, byte for byte. */
export const getStaticPaths = (async () =>
  (await readWrapups(contentFolder)).map(({ wrapup, source }) => ({
    params: { event: wrapup.event.id },
    props: { source },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
