import type { Event, MotivationCategory, Topic } from "../wrapup/model.ts";
import { listRepositories } from "./references.ts";
import { findYear } from "./years.ts";

/** What a topic can be narrowed by. */
export interface TopicFacets {
  readonly year: readonly string[];
  readonly event: readonly string[];
  readonly motivation: readonly MotivationCategory[];
  readonly repository: readonly string[];
}

export type Facet = keyof TopicFacets;
export const facets = ["year", "event", "motivation", "repository"] as const satisfies readonly Facet[];

/** One value per facet at most. */
export type TopicFilter = Partial<Record<Facet, string>>;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The values by which one topic is found. */
export function buildTopicFacets(topic: Topic, event: Event): TopicFacets {
  return {
    year: [findYear(event)],
    event: [event.id],
    motivation: listMotivations(topic),
    repository: listRepositories(topic.references),
  };
}

/** The categories of a topic's motivations, in order and without repeats. */
export function listMotivations(topic: Topic): MotivationCategory[] {
  return [...new Set(topic.motivations.map(({ category }) => category))];
}

/** Every value of every facet with the number of topics that have it, the most frequent first. */
export function countFacets(topics: readonly TopicFacets[]): Record<Facet, FacetValue[]> {
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const value of topics.flatMap((topic): readonly string[] => topic[facet])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    year: count("year"),
    event: count("event"),
    motivation: count("motivation"),
    repository: count("repository"),
  };
}

/** Whether a topic has every chosen value. */
export function matchesFilter(topic: Record<Facet, readonly string[]>, filter: TopicFilter): boolean {
  return facets.every((facet) => !filter[facet] || topic[facet].includes(filter[facet]));
}
