import type { Event, Part, Topic } from "../wrapup/model.ts";
import { findTopicOutcome, type OutcomesByRef, type TopicOutcome } from "./outcomes.ts";

/** A stretch of the event page with its heading's level: 1 is the page's title. */
export type Block =
  | Extract<Part, { kind: "prose" }>
  | (Extract<Part, { kind: "heading" }> & { readonly level: number })
  | {
      readonly kind: "topic";
      readonly topic: Topic;
      readonly level: number;
      readonly outcome: TopicOutcome | null;
      /** Its place among the event's topics, from 1. */
      readonly number: number;
    };

/** A line of the table of contents. */
export interface OutlineEntry {
  readonly slug: string;
  readonly title: string;
  readonly emoji: string | null;
  readonly children: readonly OutlineEntry[];
}

/** The event's parts with their topics and heading levels: topics stand one level below their container. */
export function buildBlocks(event: Event, topics: readonly Topic[], outcomes: OutcomesByRef): Block[] {
  const topicsBySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  let [level, number] = [2, 0];
  return event.parts.flatMap((part, index): Block[] => {
    if (part.kind === "prose") return [part];
    if (part.kind === "heading") {
      if (part.role === "container") level = part.depth + 1;
      // A framing heading with a `###` heading behind it has topics at that level.
      else if (part.depth === 2) level = hasSubheading(event.parts, index) ? 3 : 2;
      return [{ ...part, level: part.depth }];
    }
    const topic = topicsBySlug.get(part.slug);
    if (topic === undefined) return [];
    number += 1;
    const outcome = findTopicOutcome(topic, event.dates, outcomes);
    return [{ kind: "topic", topic, outcome, level, number }];
  });
}

function hasSubheading(parts: readonly Part[], index: number): boolean {
  const next = parts.slice(index + 1).find((part) => part.kind === "heading");
  return next?.kind === "heading" && next.depth > 2;
}

/** The table of contents: headings and topics, nested by level. */
export function buildOutline(blocks: readonly Block[]): OutlineEntry[] {
  const entries = blocks.flatMap((block) => {
    if (block.kind === "prose") return [];
    const { slug, title, emoji } = block.kind === "topic" ? block.topic : { ...block, emoji: null };
    return [{ slug, title, emoji, level: block.level }];
  });
  return nest(entries);
}

interface FlatEntry extends Omit<OutlineEntry, "children"> {
  readonly level: number;
}

function nest([first, ...others]: readonly FlatEntry[]): OutlineEntry[] {
  if (!first) return [];
  const { level, ...entry } = first;
  const next = others.findIndex((other) => other.level <= level);
  const end = next < 0 ? others.length : next;
  return [{ ...entry, children: nest(others.slice(0, end)) }, ...nest(others.slice(end))];
}
