import { compareText } from "../wrapup/compare-text.ts";
import { isNoneText } from "../wrapup/facts.ts";
import type { Event, Section, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { isOver, listDoneSince } from "./outcome-lists.ts";
import { findOutcomeAt, findTopicOutcome, type ReferenceOutcome, type TopicOutcome } from "./outcomes.ts";
import type { Thread } from "./thread.ts";
import { listLaterTopics } from "./thread-trail.ts";

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
  /** Merged after the event, of the pull requests that the steps name. */
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
    const sections = listStepSections(topic);
    const event = eventsById.get(topic.event);
    if (sections.length === 0 || !event) return [];
    const thread = threadByTopic.get(topic.id) ?? null;
    const pickedUpBy = (thread && listLaterTopics(thread, topic)[0]) ?? null;
    const outcome = findTopicOutcome(topic, event.dates, outcomes);
    const doneSince = listDoneSince({ topic, event, sections }, outcomes);
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

/**
 * Work that somebody may take up, by its latest topic: what went on for several events first, with its thread, then
 * single topics; newest first. Never what shipped, nor what stands in a closed issue.
 */
export function listWantedWork(archive: Archive, limit: number): { topic: Topic; thread: Thread | null }[] {
  const { threads, topics, threadByTopic, eventsById, outcomes } = archive;
  const continued = threads.flatMap((thread) => thread.topics.slice(-1).map((topic) => ({ topic, thread })));
  const single = topics.filter(({ id }) => !threadByTopic.has(id)).map((topic) => ({ topic, thread: null }));
  return [...continued, ...single]
    .filter(({ topic }) => listStepSections(topic).length > 0)
    .filter(({ topic }) => !isOver(findOutcomeAt(topic, eventsById, outcomes)))
    .slice(0, limit);
}

/** The sections that say what is left to do; `N/A` says nothing. */
export function listStepSections({ sections }: Topic): Section[] {
  return sections.filter(({ kind, text }) => kind === "nextSteps" && !isNoneText(text));
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
  const done = steps.filter(({ isOpen }) => !isOpen);
  const elsewhere = single.filter(({ repositories }) => repositories.length === 0);
  return [
    ...groupBy(open, ({ thread }) => thread).map(([thread, steps]) => ({
      kind: "thread" as const,
      thread,
      steps,
    })),
    ...groupBy(single, findMain)
      .map(([name, steps]) => ({ kind: "repository" as const, name, steps }))
      .sort((a, b) => b.steps.length - a.steps.length || compareText(a.name, b.name)),
    ...(elsewhere.length > 0 ? [{ kind: "single" as const, steps: elsewhere }] : []),
    ...groupBy(done, ({ event }) => event).map(([event, steps]) => ({ kind: "done" as const, event, steps })),
  ];
}

/** Steps by a key; those without one are left out. */
function groupBy<Key>(
  steps: readonly NextSteps[],
  keyOf: (step: NextSteps) => Key | null,
): [key: Key, steps: readonly NextSteps[]][] {
  return [...Map.groupBy(steps, keyOf)].flatMap(([key, members]) => (key === null ? [] : [[key, members]]));
}
