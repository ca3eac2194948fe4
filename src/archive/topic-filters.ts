import type { MotivationCategory, Topic } from "../wrapup/model.ts";
import type { TopicOutcome } from "./outcomes.ts";

/** What a topic can be narrowed by. */
export interface TopicFacets {
  readonly year: readonly string[];
  readonly event: readonly string[];
  readonly motivation: readonly MotivationCategory[];
  readonly repository: readonly string[];
  readonly outcome: readonly TopicOutcome["state"][];
}

export type Facet = keyof TopicFacets;
export const facets = [
  "year",
  "event",
  "motivation",
  "repository",
  "outcome",
] as const satisfies readonly Facet[];

/** The values of one topic, as the model or a page's attributes have them. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** One value per facet at most. */
export type TopicFilter = Partial<Record<Facet, string>>;

/** The categories of a topic's motivations, in order and without repeats. */
export function listMotivations(topic: Topic): MotivationCategory[] {
  return [...new Set(topic.motivations.map(({ category }) => category))];
}

/** How many topics have each value of a facet, among those that match the choices made for the other facets. */
export function countFacet(
  topics: readonly FacetValues[],
  facet: Facet,
  filter: TopicFilter,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    if (!matchesFilter(topic, { ...filter, [facet]: "" })) continue;
    for (const value of topic[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Whether a topic has every chosen value. */
export function matchesFilter(topic: FacetValues, filter: TopicFilter): boolean {
  return facets.every((facet) => !filter[facet] || topic[facet].includes(filter[facet]));
}
