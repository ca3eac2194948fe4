import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import type { Thread } from "./thread.ts";

/** Work that left something to do: its latest topic, and the thread that led there. */
export interface OpenWork {
  readonly topic: Topic;
  readonly thread: Thread | null;
}

/** Work that somebody may take up: what went on for several events first, then single topics; newest first. */
export function listOpenWork({ threads, topics, threadByTopic }: Archive, limit: number): OpenWork[] {
  const continued = threads.flatMap((thread) => {
    const topic = thread.topics.at(-1);
    return topic && hasNextSteps(topic) ? [{ topic, thread }] : [];
  });
  const single = topics
    .filter((topic) => hasNextSteps(topic) && !threadByTopic.has(topic.id))
    .map((topic) => ({ topic, thread: null }));
  return [...continued, ...single].slice(0, limit);
}

function hasNextSteps({ sections }: Topic): boolean {
  return sections.some(({ kind }) => kind === "nextSteps");
}
