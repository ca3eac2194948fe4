import type { APIRoute, GetStaticPaths } from "astro";
import { loadArchive } from "../../loader/archive.ts";
import { hasSocialPictures } from "../../loader/environment.ts";
import { type CardSubject, drawCard } from "../../og/card.ts";
import { site } from "../../site.config.ts";

export const getStaticPaths = (async () => {
  if (!hasSocialPictures) return [];
  const { events, topicsByEvent } = await loadArchive();
  return events.flatMap((event) => {
    const topics = topicsByEvent.get(event.id) ?? [];
    return [null, ...topics].map((topic) => ({
      params: { id: topic?.id ?? event.id },
      props: { event, topic, topics },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<CardSubject> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props, site)), { headers: { "Content-Type": "image/png" } });
