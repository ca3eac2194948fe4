import type { EventTimes, MergeCount } from "../archive/outcome-lists.ts";
import type { EventCount, Statistics } from "../archive/statistics.ts";
import { strings } from "../site.config.ts";

/** When: `153 topics at 12 events, up to 23 at one (December 2024); 43 were found to go on with earlier work.` */
export function describeWork(events: readonly EventCount[]): string {
  const count = ({ fresh, continued }: EventCount): number => fresh + continued;
  const most = [...events].sort((a, b) => count(b) - count(a))[0];
  const continued = sum(events.map((event) => event.continued));
  if (!most) return "";
  return strings.statistics.work({
    topics: sum(events.map(count)),
    events: events.length,
    peak: events.length > 1 ? { topics: count(most), event: most.event.title } : null,
    continued,
  });
}

/** How long: `84 of 108 pull requests were merged, half of them within 7 days after their event.` */
export function describeTimes(times: readonly EventTimes[], merges: MergeCount, asOf: string): string {
  const [toMerge, toRelease] = [
    times.flatMap((event) => event.toMerge),
    times.flatMap((event) => event.toRelease),
  ];
  return strings.statistics.times({
    merges: strings.outcomes.mergeCount(merges),
    merged: merges.merged,
    day: asOf,
    toMerge: findHalf(toMerge) ?? 0,
    released: toRelease.length,
    toRelease: findHalf(toRelease) ?? 0,
  });
}

/** Why: `“More use cases” leads the reasons, named by 33 of 153 topics; 42 name none.` */
export function describeMotivations({ motivations, topicCount, unexplained }: Statistics): string {
  const [first] = motivations;
  if (!first) return "";
  const name = strings.motivations[first.name];
  return strings.statistics.motivations({ name, count: first.count, topics: topicCount, unexplained });
}

/** Where: `81 of 153 topics touched example/widget; 60 of 82 repositories were touched by one topic only.` */
export function describeRepositories({ repositories, topicCount }: Statistics): string {
  const [first] = repositories;
  if (!first) return "";
  const single = repositories.filter(({ count }) => count === 1).length;
  return strings.statistics.repositories({
    ...first,
    topics: topicCount,
    single,
    total: repositories.length,
  });
}

/** `x-cellent invited most often, to 7 of 12 events.` */
export function describeOrganizers({ organizers, events }: Statistics): string {
  const [first, second] = organizers;
  if (!first) return "";
  const isFirst = second !== undefined && first.count > second.count;
  return strings.statistics.organizers({ ...first, isFirst, events: events.length });
}

/** `6 places; 6 of 12 events took place in Schelklingen.` */
export function describePlaces({ places, events }: Statistics): string {
  const [first] = [...places].sort((a, b) => b.events.length - a.events.length);
  if (!first) return "";
  return strings.statistics.meetings({
    places: places.length,
    name: first.name,
    count: first.events.length,
    events: events.length,
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The smallest number that at least half of them do not exceed; `null` where there are none. */
export function findHalf(numbers: readonly number[]): number | null {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? null;
}
