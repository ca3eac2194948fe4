import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import type { Join, Thread } from "./thread.ts";

/** A topic's place in its thread. */
export interface ThreadTrail {
  readonly thread: Thread;
  /** Topics of earlier events, the newest first. */
  readonly before: TrailSide;
  /** Topics of later events, the oldest first. */
  readonly after: TrailSide;
}

/** The nearest topics in one direction, and how many more there are. */
export interface TrailSide {
  readonly steps: readonly TrailStep[];
  readonly more: number;
}

/** So many in each direction stand beside a topic; the thread's own page has all. */
const NEAREST = 4;

export interface TrailStep {
  readonly topic: Topic;
  /** Why it belongs to this topic; empty where only the thread as a whole connects the two. */
  readonly joins: readonly Join[];
}

/** What was before a topic and what came after, or `null` for work of one event. */
export function findTrail({ threadByTopic }: Archive, topic: Topic): ThreadTrail | null {
  const thread = threadByTopic.get(topic.id);
  if (!thread) return null;
  const step = (other: Topic): TrailStep => ({
    topic: other,
    // That a file lists both is said by their thread.
    joins: thread.joins.filter(
      ({ earlier, later, reason }) =>
        reason.kind !== "file" &&
        ((earlier === topic.id && later === other.id) || (later === topic.id && earlier === other.id)),
    ),
  });
  const select = (topics: readonly Topic[]): TrailSide => ({
    steps: topics.slice(0, NEAREST).map(step),
    more: Math.max(0, topics.length - NEAREST),
  });
  const earlier = listLaterTopics({ topics: thread.topics.toReversed() }, topic);
  return { thread, before: select(earlier), after: select(listLaterTopics(thread, topic)) };
}

/** The topics of a thread behind one of them, of other events. */
export function listLaterTopics({ topics }: Pick<Thread, "topics">, topic: Topic): Topic[] {
  const place = topics.findIndex(({ id }) => id === topic.id);
  return topics.slice(place + 1).filter(({ event }) => event !== topic.event);
}
