import { decodeEncoded } from "../wrapup/decode.ts";
import { readText } from "../wrapup/fragment-text.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { parseRichText } from "../wrapup/rich-text.ts";
import { slugify } from "../wrapup/slug.ts";

/** A place of the archive that an address stands for. */
export type LinkTarget =
  | { readonly kind: "topic"; readonly event: string; readonly topic: string }
  /** A heading of the event's page that is no topic. */
  | { readonly kind: "heading"; readonly event: string; readonly slug: string }
  /** The event as a whole; `lost` is a fragment that no longer leads anywhere. */
  | { readonly kind: "event"; readonly event: string; readonly lost: string | null };

/**
 * A function that leads addresses to the event they stand for, or to the topic or heading that their
 * fragment names. It knows three kinds of address: an event's aliases; `<id>.md`, `<id>/` and `<id>/<topic>/`
 * below one of the archive's event roots; and `<id>.md` as one wrap-up names its neighbour,
 * or `../events/<id>.md` as a thread does.
 *
 * @param eventRoots addresses below which events stand: the site's `/events/`, the folder on the code host
 */
export function createLinkResolver(
  events: readonly Event[],
  topicsByEvent: ReadonlyMap<string, readonly Topic[]>,
  eventRoots: readonly string[] = [],
): (url: string) => LinkTarget | null {
  const eventByAlias = new Map(
    events.flatMap(({ id, aliases }) => aliases.map((alias) => [normaliseAddress(alias), id] as const)),
  );
  const rootAddresses = eventRoots.map(normaliseAddress);
  const anchorsByEvent = new Map(
    events.map((event) => [event.id, listAnchors(event, topicsByEvent.get(event.id) ?? [])]),
  );
  return (url) => {
    const { address, fragment } = splitAddress(url);
    // The archive's own pages come first: an alias is what an event's authors say.
    const withoutQuery = address.replace(/\?.*$/s, "");
    const paths = [
      findPath(url, withoutQuery, rootAddresses),
      eventByAlias.get(address),
      eventByAlias.get(withoutQuery),
    ];
    const [id = "", slug] =
      paths.map((path) => path?.split("/") ?? []).find(([event = ""]) => anchorsByEvent.has(event)) ?? [];
    const anchors = anchorsByEvent.get(id);
    if (!anchors) return null;
    const anchor = slug ?? fragment;
    if (anchor === "") return { kind: "event", event: id, lost: null };
    return findAnchor(anchor, anchors) ?? { kind: "event", event: id, lost: anchor };
  };
}

/** Schemes, `www.`, a final slash and a final `README.md` do not tell two addresses apart. */
export function normaliseAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/\/README\.md(?=\?|$)/i, "")
    .replace(/(?<!\/)\/+(?=\?|$)/, "")
    .toLowerCase();
}

function splitAddress(url: string): { address: string; fragment: string } {
  const hash = url.indexOf("#");
  return hash < 0
    ? { address: normaliseAddress(url), fragment: "" }
    : { address: normaliseAddress(url.slice(0, hash)), fragment: decodeEncoded(url.slice(hash + 1)) };
}

/** `2023-11` or `2023-11/slug` of an address below a root or of a neighbouring file. */
function findPath(url: string, address: string, eventRoots: readonly string[]): string | null {
  const root = eventRoots.find((candidate) => address.startsWith(`${candidate}/`));
  if (root) return address.slice(root.length + 1).replace(/\.md$/, "");
  return /^(?:\.\/|\.\.\/events\/)?([^/:?#]+)\.md(?:[?#]|$)/i.exec(url.trim())?.[1] ?? null;
}

function listAnchors(event: Event, topics: readonly Topic[]): ReadonlyMap<string, LinkTarget> {
  const findTarget = (topic: Topic) => ({ kind: "topic", event: event.id, topic: topic.id }) as const;
  const slugs = topics.map((topic) => [topic.slug, findTarget(topic)] as const);
  const headings = event.parts
    .filter((part) => part.kind === "heading")
    .map(({ slug }) => [slug, { kind: "heading", event: event.id, slug }] as const);
  const olderNames = topics.flatMap((topic) =>
    [topic.slug, readText(parseRichText(topic.richTitle))].map(
      (name) => [squash(name), findTarget(topic)] as const,
    ),
  );
  // The first of a name wins: own addresses come before older names.
  const anchors = [...slugs, ...headings, ...olderNames].filter(([name]) => name !== "");
  return new Map<string, LinkTarget>(anchors.reverse());
}

/** First the archive's own form of the fragment, then what code hosts and other generators make of a heading. */
function findAnchor(fragment: string, anchors: ReadonlyMap<string, LinkTarget>): LinkTarget | null {
  const name = fragment.replace(/^user-content-/, "");
  return anchors.get(slugify(name)) ?? anchors.get(squash(name)) ?? null;
}

/**
 * What all generators leave of a heading, however they write its anchor: letters and digits, in lower case.
 *
 * `#%EF%B8%8F-make-widgetsexampleorgv1-faster`, `#make-widgets-example-org-v1-faster` and the
 * heading itself give the same.
 */
function squash(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
