import { compareText } from "../wrapup/compare-text.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { findJoins } from "./joins.ts";
import { createLinkResolver, type LinkTarget } from "./links.ts";
import { indexOutcomes, type OutcomesByRef } from "./outcomes.ts";
import type { Outcome } from "./outcomes-file.ts";
import { indexRepositories, type RepositoryIndex } from "./repositories.ts";
import type { Thread } from "./thread.ts";
import type { ThreadFile } from "./thread-file.ts";
import { buildThreads } from "./threads.ts";

/** All events together, and what only shows when they are seen together. */
export interface Archive {
  /** Newest first. */
  readonly events: readonly Event[];
  /** Newest event first; within an event in the wrap-up's order. */
  readonly topics: readonly Topic[];
  readonly eventsById: ReadonlyMap<string, Event>;
  readonly topicsById: ReadonlyMap<string, Topic>;
  readonly topicsByEvent: ReadonlyMap<string, readonly Topic[]>;
  /** Where an address outside leads inside the archive, if it does. */
  readonly resolveLink: (url: string) => LinkTarget | null;
  /** Work that continues over events, the thread that went on last first. */
  readonly threads: readonly Thread[];
  readonly threadByTopic: ReadonlyMap<string, Thread>;
  /** Where the work went. */
  readonly repositories: RepositoryIndex;
  /** What became of pull requests and issues. */
  readonly outcomes: OutcomesByRef;
}

export interface ArchiveOptions {
  /** What maintainers say about threads. */
  readonly threadFiles?: readonly ThreadFile[];
  /** Addresses below which events stand: the site's own, and that of their sources on the code host. */
  readonly eventRoots?: readonly string[];
  readonly outcomes?: readonly Outcome[];
}

/** Sees all events together. The order of the events and topics does not matter. */
export function buildArchive(
  events: readonly Event[],
  topics: readonly Topic[],
  { threadFiles = [], eventRoots = [], outcomes = [] }: ArchiveOptions = {},
): Archive {
  const sortedEvents = [...events].sort(compareEvents);
  const topicsByEvent = groupTopics(sortedEvents, topics);
  const sortedTopics = sortedEvents.flatMap((event) => topicsByEvent.get(event.id) ?? []);
  const eventsById = new Map(sortedEvents.map((event) => [event.id, event]));
  const resolveLink = createLinkResolver(sortedEvents, topicsByEvent, eventRoots);
  const oldestFirst = sortedEvents.toReversed().flatMap((event) => topicsByEvent.get(event.id) ?? []);
  const threads = buildThreads(oldestFirst, findJoins(oldestFirst, resolveLink), threadFiles);
  return {
    events: sortedEvents,
    topics: sortedTopics,
    eventsById,
    topicsById: new Map(sortedTopics.map((topic) => [topic.id, topic])),
    topicsByEvent,
    resolveLink,
    threads,
    threadByTopic: new Map(threads.flatMap((thread) => thread.topics.map(({ id }) => [id, thread]))),
    repositories: indexRepositories(sortedTopics),
    outcomes: indexOutcomes(outcomes),
  };
}

/** The entries before and after one of a list. */
export function findNeighbours<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  { id }: Entry,
): { readonly previous: Entry | null; readonly next: Entry | null } {
  const index = entries.findIndex((entry) => entry.id === id);
  return { previous: entries[index - 1] ?? null, next: entries[index + 1] ?? null };
}

/** Neighbouring topics of a list by their event. */
export function groupTopicsByEvent(
  topics: readonly Topic[],
  eventsById: Archive["eventsById"],
): { readonly event: Event; readonly topics: readonly Topic[] }[] {
  return [...Map.groupBy(topics, ({ event }) => event)].flatMap(([id, members]) => {
    const event = eventsById.get(id);
    return event ? [{ event, topics: members }] : [];
  });
}

/** Newest first; events of one day by their id. */
function compareEvents(a: Event, b: Event): number {
  const dayA = a.dates?.start ?? a.id;
  const dayB = b.dates?.start ?? b.id;
  return compareText(dayB, dayA) || compareText(b.id, a.id);
}

function groupTopics(events: readonly Event[], topics: readonly Topic[]): Map<string, Topic[]> {
  const inOrder = topics.toSorted((a, b) => a.lines[0] - b.lines[0]);
  const topicsByEvent = Map.groupBy(inOrder, ({ event }) => event);
  return new Map(events.map(({ id }) => [id, topicsByEvent.get(id) ?? []]));
}
