import type { APIRoute, GetStaticPaths } from "astro";
import { loadArchive } from "../../loader/archive.ts";
import { hasSocialPictures } from "../../loader/environment.ts";
import { buildCard, type Card, drawCard } from "../../og/card.ts";
import { site } from "../../site.config.ts";

export const getStaticPaths = (async () => {
  if (!hasSocialPictures) return [];
  const { events, topicsByEvent } = await loadArchive();
  return events.flatMap((event) => {
    const topics = topicsByEvent.get(event.id) ?? [];
    return [null, ...topics].map((topic) => ({
      params: { id: topic?.id ?? event.id },
      props: { card: buildCard(event, topics, topic, site) },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props.card)), { headers: { "Content-Type": "image/png" } });
