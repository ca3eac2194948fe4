import type { Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";

/** Topics of the newest events that name next steps: work that somebody may take up. */
export function listOpenTopics({ topics }: Archive, limit: number): Topic[] {
  return topics.filter(({ sections }) => sections.some(({ kind }) => kind === "nextSteps")).slice(0, limit);
}
