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
  const levels = findTopicLevels(event.parts);
  let number = 0;
  return event.parts.flatMap((part): Block[] => {
    if (part.kind === "prose") return [part];
    if (part.kind === "heading") return [{ ...part, level: part.depth }];
    const topic = topicsBySlug.get(part.slug);
    if (topic === undefined) return [];
    number += 1;
    const outcome = findTopicOutcome(topic, event.dates, outcomes);
    return [{ kind: "topic", topic, outcome, level: levels.get(part) ?? 2, number }];
  });
}

/**
 * A `##` heading takes the topics behind it one level down when it is a container, and also when a `###`
 * heading follows: then it is a framing heading whose `###` are topics.
 */
function findTopicLevels(parts: readonly Part[]): ReadonlyMap<Part, number> {
  const levels = new Map<Part, number>();
  let level = 2;
  parts.forEach((part, index) => {
    if (part.kind === "topic") levels.set(part, level);
    if (part.kind !== "heading") return;
    if (part.depth === 2) level = part.role === "container" || hasSubheading(parts, index) ? 3 : 2;
    else if (part.role === "container") level = part.depth + 1;
  });
  return levels;
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

function nest(entries: readonly FlatEntry[]): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  for (let index = 0; index < entries.length; ) {
    const { level, ...entry } = entries[index] as FlatEntry;
    const end = entries.findIndex((other, place) => place > index && other.level <= level);
    const stop = end < 0 ? entries.length : end;
    outline.push({ ...entry, children: nest(entries.slice(index + 1, stop)) });
    index = stop;
  }
  return outline;
}
