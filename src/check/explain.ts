import { stringify } from "yaml";
import { showControls } from "../wrapup/format-diagnostic.ts";
import type { Wrapup } from "../wrapup/model.ts";

/**
 * How a wrap-up was understood, as YAML to read: all that is not empty, without formatted texts, each text in a line.
 *
 * @param threads the title of the thread that a topic belongs to, by the id of the topic, or `null`
 */
export function explainWrapup(
  { event, topics }: Wrapup,
  threads: (topicId: string) => string | null,
): string {
  const all = { event, topics: topics.map((topic) => ({ ...topic, thread: threads(topic.id) })) };
  const shown: unknown = JSON.parse(JSON.stringify(all), (key, value) => {
    const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (isEmpty || key === "content" || key === "richTitle") return undefined;
    return typeof value === "string" ? shorten(value) : value;
  });
  return stringify(shown, { lineWidth: 0 }).split("\n").map(showControls).join("\n");
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
