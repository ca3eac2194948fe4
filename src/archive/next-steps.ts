import type { Event, Section, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { isOver, listDoneSince } from "./outcome-lists.ts";
import { findTopicOutcome, type ReferenceOutcome, type TopicOutcome } from "./outcomes.ts";
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
  readonly outcome: TopicOutcome | null;
  /** Merged after the event: pull requests that the steps name, and those of later topics of the thread. */
  readonly doneSince: readonly ReferenceOutcome[];
  /** Whether nothing is known to have come of it. */
  readonly isOpen: boolean;
}

/** Next steps that are read together. */
export type NextStepGroup =
  | { readonly kind: "thread"; readonly thread: Thread; readonly steps: readonly NextSteps[] }
  | { readonly kind: "repository"; readonly name: string; readonly steps: readonly NextSteps[] }
  /** Open, without thread and repository. */
  | { readonly kind: "single"; readonly steps: readonly NextSteps[] }
  /** Of one event, and gone on since. */
  | { readonly kind: "done"; readonly event: Event; readonly steps: readonly NextSteps[] };

/** All next steps of all events, newest first. */
export function listNextSteps(archive: Archive): NextSteps[] {
  const { topics, eventsById, threadByTopic, repositories, outcomes } = archive;
  return topics.flatMap((topic) => {
    const sections = topic.sections.filter(({ kind }) => kind === "nextSteps");
    const event = eventsById.get(topic.event);
    if (sections.length === 0 || !event) return [];
    const thread = threadByTopic.get(topic.id) ?? null;
    const pickedUpBy = thread && findSuccessor(thread, topic);
    const outcome = findTopicOutcome(topic, event.dates, outcomes);
    const doneSince = listDoneSince({ topic, event, sections, thread }, outcomes);
    return {
      topic,
      event,
      sections,
      thread,
      pickedUpBy,
      repositories: repositories.namesOf(topic),
      outcome,
      doneSince,
      isOpen: pickedUpBy === null && doneSince.length === 0 && !isOver(outcome),
    };
  });
}

/** The next topic of a thread after one, at a later event. */
function findSuccessor({ topics }: Thread, topic: Topic): Topic | null {
  const index = topics.findIndex(({ id }) => id === topic.id);
  return topics.slice(index + 1).find(({ event }) => event !== topic.event) ?? null;
}

/**
 * Open steps by their thread, the others by the one of their repositories that has most of them; then what has
 * gone on since, by event.
 */
export function groupNextSteps(steps: readonly NextSteps[]): NextStepGroup[] {
  const open = steps.filter(({ isOpen }) => isOpen);
  const single = open.filter(({ thread }) => thread === null);
  const names = Map.groupBy(
    single.flatMap(({ repositories }) => repositories),
    (name) => name,
  );
  const count = (name: string): number => names.get(name)?.length ?? 0;
  const findMain = ({ repositories }: NextSteps): string | null =>
    repositories.toSorted((a, b) => count(b) - count(a))[0] ?? null;
  const byThread = Map.groupBy(open, ({ thread }) => thread);
  const byRepository = Map.groupBy(single, findMain);
  const done = Map.groupBy(
    steps.filter(({ isOpen }) => !isOpen),
    ({ event }) => event,
  );
  return [
    ...[...byThread].flatMap(([thread, members]) =>
      thread ? [{ kind: "thread" as const, thread, steps: members }] : [],
    ),
    ...[...byRepository]
      .flatMap(([name, members]) =>
        name === null ? [] : [{ kind: "repository" as const, name, steps: members }],
      )
      .sort((a, b) => b.steps.length - a.steps.length || (a.name < b.name ? -1 : 1)),
    ...(byRepository.has(null) ? [{ kind: "single" as const, steps: byRepository.get(null) ?? [] }] : []),
    ...[...done].map(([event, members]) => ({ kind: "done" as const, event, steps: members })),
  ];
}
