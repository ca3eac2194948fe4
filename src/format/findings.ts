import type { EventTimes, MergeCount } from "../archive/outcome-lists.ts";
import type { EventCount, Statistics } from "../archive/statistics.ts";
import { formatCount } from "./counts.ts";
import { motivationNames } from "./motivations.ts";
import { formatMergeCount } from "./outcomes.ts";

/** When: `153 topics at 12 events, up to 23 at one (December 2024); 43 were found to go on with earlier work.` */
export function describeWork(events: readonly EventCount[]): string {
  const count = ({ fresh, continued }: EventCount): number => fresh + continued;
  const most = [...events].sort((a, b) => count(b) - count(a))[0];
  const continued = sum(events.map((event) => event.continued));
  if (!most) return "";
  const peak = events.length > 1 ? `, up to ${count(most)} at one (${most.event.title})` : "";
  const goingOn = continued > 0 ? `; ${continued} ${be(continued)} found to go on with earlier work` : "";
  return `${formatCount(sum(events.map(count)), "topic")} at ${formatCount(events.length, "event")}${peak}${goingOn}.`;
}

/** How long: `84 of 108 pull requests were merged, half of them within 7 days after their event.` */
export function describeTimes(times: readonly EventTimes[], merges: MergeCount, asOf: string): string {
  const [toMerge, toRelease] = [
    times.flatMap((event) => event.toMerge),
    times.flatMap((event) => event.toRelease),
  ];
  const release =
    toRelease.length > 0
      ? `; ${toRelease.length} ${be(toRelease.length)} in a release by then, half of those within ${formatCount(findHalf(toRelease), "day")}`
      : "";
  return `${formatMergeCount(merges)} were merged by ${asOf}, half of them within ${formatCount(findHalf(toMerge), "day")} after their event${release}.`;
}

/** Why: `No reason is named more often than “More use cases”, by 33 of 153 topics; 52 name none.` */
export function describeMotivations({ motivations, topicCount, unexplained }: Statistics): string {
  const [first] = motivations;
  if (!first) return "";
  const none = unexplained > 0 ? `; ${unexplained} ${unexplained === 1 ? "names" : "name"} none` : "";
  return `No reason is named more often than “${motivationNames[first.name]}”, by ${first.count} of ${formatCount(topicCount, "topic")}${none}.`;
}

/** Where: `81 of 153 topics touched example/widget; 60 of 82 repositories were touched by one topic only.` */
export function describeRepositories({ repositories, topicCount }: Statistics): string {
  const [first] = repositories;
  if (!first) return "";
  const single = repositories.filter(({ count }) => count === 1).length;
  return (
    `${first.count} of ${formatCount(topicCount, "topic")} touched ${first.name}; ` +
    `${single} of ${formatCount(repositories.length, "repository", "repositories")} ${be(single)} touched by one topic only.`
  );
}

/** `x-cellent invited most often, to 7 of 12 events.` */
export function describeOrganizers({ organizers, events }: Statistics): string {
  const [first, second] = organizers;
  if (!first) return "";
  const most = second && first.count > second.count ? " most often," : "";
  return `${first.name} invited${most} to ${first.count} of ${formatCount(events.length, "event")}.`;
}

/** `6 places; Schelklingen was that of 6 of 12 events.` */
export function describePlaces({ places, events }: Statistics): string {
  const [first] = [...places].sort((a, b) => b.events.length - a.events.length);
  if (!first) return "";
  return `${formatCount(places.length, "place")}; ${first.name} was that of ${first.events.length} of ${formatCount(events.length, "event")}.`;
}

function be(count: number): string {
  return count === 1 ? "was" : "were";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The smallest number that at least half of them do not exceed. */
function findHalf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? 0;
}
