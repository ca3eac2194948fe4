import type { Topic } from "../wrapup/model.ts";
import { formatCount } from "./counts.ts";

/** What an event was about, where nobody introduced it: `17 topics, among them A, B and C.`; empty without topics. */
export function formatIntroduction(topics: readonly Pick<Topic, "title">[]): string {
  const titles = topics.map(({ title }) => title);
  if (titles.length === 0) return "";
  const count = formatCount(titles.length, "topic");
  const named = new Intl.ListFormat("en", { style: "long" }).format(titles.slice(0, 3));
  return `${count}${titles.length > 3 ? ", among them " : ": "}${named}.`;
}
