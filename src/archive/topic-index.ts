import type { Event, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { findTopicOutcome } from "./outcomes.ts";
import { countFacet, type Facet, facets, listMotivations, type TopicFacets } from "./topic-filters.ts";
import { findYear } from "./years.ts";

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

export interface FacetValue {
  readonly value: string;
  /** How many topics have it. */
  readonly count: number;
}

/** Some events of the archive as its list of topics shows them; events without topics are left out. */
export function buildTopicIndex(events: readonly Event[], archive: Archive): TopicIndex {
  const groups = events
    .map((event) => ({
      event,
      entries: (archive.topicsByEvent.get(event.id) ?? []).map((topic) => ({
        topic,
        facets: buildFacets(topic, event, archive),
      })),
    }))
    .filter(({ entries }) => entries.length > 0);
  const all = groups.flatMap(({ entries }) => entries.map((entry) => entry.facets));
  const listValues = (facet: Facet): FacetValue[] =>
    [...countFacet(all, facet, {})]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const values = Object.fromEntries(facets.map((facet) => [facet, listValues(facet)]));
  return { groups, values: values as Record<Facet, FacetValue[]>, total: all.length };
}

/** The values by which one topic is found. */
function buildFacets(topic: Topic, event: Event, { repositories, outcomes }: Archive): TopicFacets {
  const outcome = findTopicOutcome(topic, event.dates, outcomes);
  return {
    year: [findYear(event)],
    event: [event.id],
    motivation: listMotivations(topic),
    repository: repositories.namesOf(topic),
    outcome: outcome ? [outcome.state] : [],
  };
}
