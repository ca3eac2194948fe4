import type { APIRoute, GetStaticPaths } from "astro";
import { loadArchive } from "../../../loader/archive.ts";
import { loadSources, sliceTopic } from "../../../loader/sources.ts";

/** Each topic's part of its wrap-up. */
export const getStaticPaths = (async () => {
  const [{ topics }, sources] = await Promise.all([loadArchive(), loadSources()]);
  return topics.map((topic) => ({
    params: { event: topic.event, topic: topic.slug },
    props: { source: sliceTopic(sources.get(topic.event) ?? "", topic) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
