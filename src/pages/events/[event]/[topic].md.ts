import type { GetStaticPaths } from "astro";
import { sliceTopic } from "../../../exports/sources.ts";
import { loadArchive } from "../../../loader/archive.ts";
import { contentFolder } from "../../../loader/content-folder.ts";
import { readSources } from "../../../loader/sources.ts";

export const getStaticPaths = (async () => {
  const [{ topics }, sources] = await Promise.all([loadArchive(), readSources(contentFolder)]);
  return topics.map((topic) => ({
    params: { event: topic.event, topic: topic.slug },
    props: { source: sliceTopic(sources.get(topic.event) ?? "", topic) },
  }));
}) satisfies GetStaticPaths;

export { GET } from "../[event].md.ts";
