import type { Event, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import {
  buildTopicFacets,
  countFacets,
  type Facet,
  type FacetValue,
  type TopicFacets,
} from "./topic-filters.ts";

/** Every topic under its event, and what they can be narrowed by. */
export interface TopicIndex {
  readonly groups: readonly TopicGroup[];
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** How many topics there are. */
  readonly total: number;
}

interface TopicGroup {
  readonly event: Event;
  readonly entries: readonly { readonly topic: Topic; readonly facets: TopicFacets }[];
}

/** The archive as its list of topics shows it; events without topics are left out. */
export function buildTopicIndex({ events, topicsByEvent }: Archive): TopicIndex {
  const groups = events
    .map((event) => ({
      event,
      entries: (topicsByEvent.get(event.id) ?? []).map((topic) => ({
        topic,
        facets: buildTopicFacets(topic, event),
      })),
    }))
    .filter(({ entries }) => entries.length > 0);
  const facets = groups.flatMap(({ entries }) => entries.map((entry) => entry.facets));
  return { groups, values: countFacets(facets), total: facets.length };
}
