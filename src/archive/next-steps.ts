import type { Event, Section, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { listRepositories } from "./references.ts";
import type { Thread } from "./thread.ts";

/** What a topic left to do. */
export interface NextSteps {
  readonly topic: Topic;
  readonly event: Event;
  readonly sections: readonly Section[];
  readonly thread: Thread | null;
  /** The next topic of the thread, at a later event, that went on with it. */
  readonly pickedUpBy: Topic | null;
  readonly repositories: readonly string[];
}

/** The next steps of one event. */
export interface EventNextSteps {
  readonly event: Event;
  readonly steps: readonly NextSteps[];
}

/** All next steps of all events, newest first. */
export function listNextSteps({ topics, eventsById, threadByTopic }: Archive): NextSteps[] {
  return topics.flatMap((topic) => {
    const sections = topic.sections.filter(({ kind }) => kind === "nextSteps");
    const event = eventsById.get(topic.event);
    if (sections.length === 0 || !event) return [];
    const thread = threadByTopic.get(topic.id) ?? null;
    return {
      topic,
      event,
      sections,
      thread,
      pickedUpBy: thread && findSuccessor(thread, topic),
      repositories: listRepositories(topic.references),
    };
  });
}

/** The next topic of a thread after one, at a later event. */
export function findSuccessor({ topics }: Thread, topic: Topic): Topic | null {
  const index = topics.findIndex(({ id }) => id === topic.id);
  return topics.slice(index + 1).find(({ event }) => event !== topic.event) ?? null;
}

/** Neighbouring steps by their event. */
export function groupByEvent(steps: readonly NextSteps[]): EventNextSteps[] {
  return [...Map.groupBy(steps, ({ event }) => event)].map(([event, members]) => ({ event, steps: members }));
}

/** Threads whose last topic left something to do, and how often each repository is waited for. */
export function summariseNextSteps(steps: readonly NextSteps[]): {
  readonly open: number;
  readonly threads: readonly Thread[];
  readonly repositories: readonly { readonly name: string; readonly count: number }[];
} {
  const open = steps.filter(({ pickedUpBy }) => pickedUpBy === null);
  const counts = new Map<string, number>();
  for (const { repositories } of open) {
    for (const name of repositories) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    open: open.length,
    threads: [...new Set(open.flatMap(({ thread }) => thread ?? []))],
    repositories: [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}
