import type { Event, Topic } from "../wrapup/model.ts";
import { slugify } from "../wrapup/slug.ts";

/** A place of the archive that an old address stands for. */
export type LinkTarget =
  | { readonly kind: "event"; readonly event: string }
  | { readonly kind: "topic"; readonly event: string; readonly topic: string };

/**
 * A function that leads addresses below an event's aliases to the event, or to the topic that their
 * fragment names. Fragments may hold what code hosts leave of an emoji (`#%EF%B8%8F-introduction-of-…`).
 */
export function createLinkResolver(
  events: readonly Event[],
  topicsByEvent: ReadonlyMap<string, readonly Topic[]>,
): (url: string) => LinkTarget | null {
  const eventByAddress = new Map<string, string>();
  for (const event of events) {
    for (const alias of event.aliases) eventByAddress.set(normaliseAddress(alias), event.id);
  }
  return (url) => {
    const hash = url.indexOf("#");
    const address = hash < 0 ? url : url.slice(0, hash);
    const event = eventByAddress.get(normaliseAddress(address));
    if (event === undefined) return null;
    const slug = hash < 0 ? "" : slugify(decodeFragment(url.slice(hash + 1)));
    const topic = topicsByEvent.get(event)?.find((candidate) => candidate.slug === slug);
    return topic ? { kind: "topic", event, topic: topic.id } : { kind: "event", event };
  };
}

/** Schemes, `www.`, a final slash and a final `README.md` do not tell two addresses apart. */
function normaliseAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/\/README\.md$/i, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
