import type { GetStaticPaths } from "astro";
import { sliceTopic } from "../../../exports/sources.ts";
import { loadArchive, loadSources } from "../../../loader/archive.ts";

export const getStaticPaths = (async () => {
  const [{ topics }, sources] = await Promise.all([loadArchive(), loadSources()]);
  return topics.map((topic) => ({
    params: { event: topic.event, topic: topic.slug },
    props: { source: sliceTopic(sources.get(topic.event) ?? "", topic) },
  }));
}) satisfies GetStaticPaths;

export { GET } from "../[event].md.ts";
