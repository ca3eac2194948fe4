import { buildCitation, type Citation } from "../citations/citation.ts";
import { site } from "../site.config.ts";
import type { Event } from "../wrapup/model.ts";
import { loadArchive } from "./archive.ts";
import { urls } from "./environment.ts";

/** A citation with the route that its file is at. */
export interface RoutedCitation<Params> {
  readonly params: Params;
  readonly props: { readonly citation: Citation };
}

export async function loadEventCitations(): Promise<RoutedCitation<{ event: string }>[]> {
  const { events } = await loadArchive();
  return events.map((event) => ({
    params: { event: event.id },
    props: { citation: buildCitation(event, null, site, urls) },
  }));
}

export async function loadTopicCitations(): Promise<RoutedCitation<{ event: string; topic: string }>[]> {
  const { topics, eventsById } = await loadArchive();
  return topics.map((topic) => ({
    params: { event: topic.event, topic: topic.slug },
    props: { citation: buildCitation(eventsById.get(topic.event) as Event, topic, site, urls) },
  }));
}
