import { strings } from "../site.config.ts";
import type { Topic } from "../wrapup/model.ts";

/** What an event was about, where nobody introduced it: `17 topics, among them A, B and C.`; empty without topics. */
export function formatIntroduction(topics: readonly Pick<Topic, "title">[]): string {
  if (topics.length === 0) return "";
  const named = topics.slice(0, NAMED).map(({ title }) => title);
  return strings.events.introduction({ topics: topics.length, named, isPart: topics.length > NAMED });
}

const NAMED = 3;
