import type { Topic } from "../wrapup/model.ts";
import type { ThreadFile } from "./thread-file.ts";

/** Topics that have been found to belong together. */
export interface TopicGroup {
  /** The file that claims one of them. */
  readonly file: ThreadFile | null;
  readonly topics: readonly Topic[];
}

/** Groups that grow: every topic starts alone. */
export interface TopicGroups {
  /** Brings the groups of two topics together, unless a file says otherwise; says whether they are together. */
  readonly unite: (a: string, b: string) => boolean;
  /** The group that a topic is in; one object for all of its topics. */
  readonly find: (id: string) => TopicGroup | undefined;
}

interface Group {
  file: ThreadFile | null;
  topics: Topic[];
}

/** Starts with every topic alone, or in the hands of the first file that lists it. */
export function createTopicGroups(topics: readonly Topic[], files: readonly ThreadFile[]): TopicGroups {
  const owners = new Map<string, ThreadFile>();
  for (const file of files) for (const id of file.topics) if (!owners.has(id)) owners.set(id, file);
  const groups = new Map<string, Group>(
    topics.map((topic) => [topic.id, { file: owners.get(topic.id) ?? null, topics: [topic] }]),
  );
  return {
    find: (id) => groups.get(id),
    unite: (a, b) => {
      const [first, second] = [groups.get(a), groups.get(b)];
      if (!first || !second) return false;
      if (first === second) return true;
      if (!canMeet(first, second)) return false;
      const [large, small] = first.topics.length < second.topics.length ? [second, first] : [first, second];
      large.file ??= small.file;
      large.topics.push(...small.topics);
      for (const { id } of small.topics) groups.set(id, large);
      return true;
    },
  };
}

function canMeet(a: Group, b: Group): boolean {
  if (a.file && b.file && a.file !== b.file) return false;
  const file = a.file ?? b.file;
  return !file || ![...a.topics, ...b.topics].some(({ id }) => file.without.includes(id));
}
