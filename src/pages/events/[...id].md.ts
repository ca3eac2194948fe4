import type { APIRoute, GetStaticPaths } from "astro";
import { sliceTopic } from "../../exports/sources.ts";
import { loadArchive, loadSources } from "../../loader/archive.ts";

export const getStaticPaths = (async () => {
  const [{ topics }, sources] = await Promise.all([loadArchive(), loadSources()]);
  const slices = topics.map(
    (topic) => [topic.id, sliceTopic(sources.get(topic.event) ?? "", topic)] as const,
  );
  return [...sources, ...slices].map(([id, source]) => ({ params: { id }, props: { source } }));
}) satisfies GetStaticPaths;

/** The source of a wrap-up, or of one of its topics. */
export const GET: APIRoute<{ source: string }> = ({ props }) =>
  new Response(props.source, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
