import type { APIRoute, GetStaticPaths } from "astro";
import { buildEventRecords, buildThreadRecords, buildTopicRecords } from "../../exports/records.ts";
import { buildDirectory, buildJsonSchemas } from "../../exports/schemas.ts";
import { loadArchive } from "../../loader/archive.ts";
import { urls } from "../../loader/environment.ts";

export const getStaticPaths = (async () => {
  const archive = await loadArchive();
  const schemas = Object.entries(buildJsonSchemas(urls)).map(([name, schema]) => [`schema/${name}`, schema]);
  const files = {
    events: buildEventRecords(archive, urls),
    topics: buildTopicRecords(archive, urls),
    threads: buildThreadRecords(archive, urls),
    index: buildDirectory(urls),
    ...Object.fromEntries(schemas),
  };
  return Object.entries(files).map(([name, data]) => ({ params: { name }, props: { data } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: object }> = ({ props }) => Response.json(props.data);
