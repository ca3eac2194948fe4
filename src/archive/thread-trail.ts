import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import type { Join, Thread } from "./thread.ts";

/** A topic's place in its thread. */
export interface ThreadTrail {
  readonly thread: Thread;
  /** Topics of earlier events, the newest first. */
  readonly before: readonly TrailStep[];
  /** Topics of later events, the oldest first. */
  readonly after: readonly TrailStep[];
}

export interface TrailStep {
  readonly topic: Topic;
  /** Why it belongs to this topic; empty where only the thread as a whole connects the two. */
  readonly joins: readonly Join[];
}

/** What was before a topic and what came after, or `null` for work of one event. */
export function findTrail({ threadByTopic }: Archive, topic: Topic): ThreadTrail | null {
  const thread = threadByTopic.get(topic.id);
  if (!thread) return null;
  const place = thread.topics.findIndex(({ id }) => id === topic.id);
  const step = (other: Topic): TrailStep => ({
    topic: other,
    joins: thread.joins.filter(
      ({ earlier, later }) =>
        (earlier === topic.id && later === other.id) || (later === topic.id && earlier === other.id),
    ),
  });
  const isElsewhere = ({ event }: Topic): boolean => event !== topic.event;
  return {
    thread,
    before: thread.topics.slice(0, place).filter(isElsewhere).reverse().map(step),
    after: thread.topics
      .slice(place + 1)
      .filter(isElsewhere)
      .map(step),
  };
}
