import { compareText } from "../wrapup/compare-text.ts";
import type { Event, MotivationCategory, Topic } from "../wrapup/model.ts";
import { listMotivations } from "../wrapup/motivations.ts";
import type { Archive } from "./archive.ts";
import { isNumbered } from "./outcomes.ts";
import { findYear } from "./years.ts";

/** What one event added. */
export interface EventCount {
  readonly event: Event;
  /** Topics that nothing at an earlier event led to. */
  readonly fresh: number;
  /** Topics that go on with work of an earlier event. */
  readonly continued: number;
  /** Pull requests and issues that its topics refer to. */
  readonly contributions: number;
}

export interface Count<Name extends string = string> {
  readonly name: Name;
  readonly count: number;
}

export interface Place {
  readonly name: string;
  readonly coordinates: readonly [latitude: number, longitude: number] | null;
  /** Newest first. */
  readonly events: readonly Event[];
}

export type Statistics = Readonly<ReturnType<typeof countStatistics>>;

export type ArchiveNumbers = Readonly<ReturnType<typeof countArchive>>;

/** The archive in a few numbers: what took place, and what two topics share once. */
export function countArchive({ events, topics, repositories }: Archive) {
  const held = events.filter(({ status }) => status === "complete");
  const first = held.at(-1);
  return {
    events: held.length,
    topics: topics.length,
    repositories: repositories.entries.length,
    contributions: countContributions(topics),
    firstYear: first ? findYear(first) : null,
  };
}

/** How many pull requests and issues some topics refer to. */
function countContributions(topics: readonly Topic[]): number {
  const references = topics.flatMap((topic) => topic.references);
  return new Set(references.filter(isNumbered).map(({ ref }) => ref)).size;
}

/** The archive in numbers, each with what it counts. */
export function countStatistics(archive: Archive) {
  const written = archive.events.filter(({ status }) => status === "complete");
  return {
    /** Oldest first; announced events are left out. */
    events: written.map((event) => countEvent(event, archive)).reverse(),
    topicCount: archive.topics.length,
    /** Topics that name no motivation. */
    unexplained: archive.topics.filter(({ motivations }) => motivations.length === 0).length,
    motivations: countMotivations(archive.topics),
    repositories: archive.repositories.entries.map(({ name, topics }) => ({ name, count: topics.length })),
    organizers: countOrganizers(written),
    places: listPlaces(written),
  };
}

function countEvent(event: Event, { topicsByEvent, threadByTopic }: Archive): EventCount {
  const topics = topicsByEvent.get(event.id) ?? [];
  const continued = topics.filter(({ id }) => {
    const first = threadByTopic.get(id)?.topics[0];
    return first !== undefined && first.event !== event.id;
  });
  return {
    event,
    fresh: topics.length - continued.length,
    continued: continued.length,
    contributions: countContributions(topics),
  };
}

/** How often each name stands in a list, the most frequent first; equal ones by name. */
export function countNames<Name extends string>(names: readonly Name[]): Count<Name>[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, members]) => ({ name, count: members.length }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

/** How many topics name each motivation, the most frequent first; what has no name of its own comes last. */
export function countMotivations(topics: readonly Topic[]): Count<MotivationCategory>[] {
  const counts = countNames(topics.flatMap(listMotivations));
  return counts.sort((a, b) => Number(a.name === "other") - Number(b.name === "other"));
}

function countOrganizers(events: readonly Event[]) {
  const listNames = ({ organizers }: Event): string[] => organizers.map(({ name }) => name);
  return countNames(events.flatMap(listNames)).map((count) => ({
    ...count,
    events: events.filter((event) => listNames(event).includes(count.name)),
  }));
}

function listPlaces(events: readonly Event[]): Place[] {
  const located = events.flatMap((event) => (event.location ? [{ event, location: event.location }] : []));
  return [...Map.groupBy(located, ({ location }) => location.city ?? location.name)].map(
    ([name, members]) => ({
      name,
      coordinates:
        members.map(({ location }) => location.coordinates).find((value) => value !== null) ?? null,
      events: members.map(({ event }) => event),
    }),
  );
}

/** The counts of neighbouring events together, where there are more than fit side by side. */
export function gatherYears(
  events: readonly EventCount[],
): (Omit<EventCount, "event"> & { readonly year: string })[] {
  const byYear = Map.groupBy(events, ({ event }) => findYear(event));
  return [...byYear].map(([year, members]) => {
    const sum = (key: "fresh" | "continued" | "contributions"): number =>
      members.reduce((total, member) => total + member[key], 0);
    return { year, fresh: sum("fresh"), continued: sum("continued"), contributions: sum("contributions") };
  });
}
