import type { Archive } from "../archive/archive.ts";
import { slugify } from "../wrapup/slug.ts";
import { suggest } from "../wrapup/suggest.ts";
import type { CheckContext } from "./check-files.ts";
import { eventId } from "./check-files.ts";
import { baseName, findFileRole } from "./content-file.ts";

/** Where an address leads, if it leads into the archive. */
export type InsideLink =
  | { readonly kind: "outside" | "found" }
  | { readonly kind: "page-missing"; readonly written: string; readonly nearest: string | null }
  | {
      readonly kind: "anchor-missing";
      readonly event: string;
      readonly written: string;
      readonly nearest: string | null;
    };

/** Looks an address up among the archive's pages and headings. */
export function resolveInside(url: string, { wrapup, archive, files, options }: CheckContext): InsideLink {
  const own = eventId(wrapup.path);
  const [address = "", fragment = ""] = splitAtHash(url);
  if (address === "") return findAnchor(own, fragment, archive);
  const aliased = archive.resolveLink(url);
  if (aliased) return findAnchor(aliased.event, fragment, archive);
  const path = findSitePath(address, options.siteUrl);
  if (path === null) return { kind: "outside" };
  const event = /^(?:events\/)?([^/]+)\.md$/.exec(path)?.[1] ?? /^events\/([^/]+)$/.exec(path)?.[1];
  if (event !== undefined) return findEvent(event, fragment, path, archive);
  const topic = /^events\/([^/]+\/[^/]+)$/.exec(path)?.[1];
  if (topic !== undefined) return findTopic(topic, archive);
  const pages = files.map(({ path }) => path).filter((file) => findFileRole(file) === "page");
  const known = [...ROUTES, ...pages.map((file) => baseName(file).replace(/\.mdx$/, ""))];
  if (known.includes(path) || ROUTE_FOLDERS.test(path)) return { kind: "found" };
  return { kind: "page-missing", written: address, nearest: suggest(path, known) };
}

/** Addresses that every archive has, without the first and last slash. */
const ROUTES = ["", "events", "topics", "threads", "repositories", "statistics", "search", "feed.xml", "events.ics"];
const ROUTE_FOLDERS = /^(?:threads|repositories|api)\//;

/** The path below the site's root, without slashes around it; `null` for addresses of other sites. */
function findSitePath(address: string, siteUrl: string): string | null {
  const plain = decode(address).replace(/\?.*$/, "");
  if (/^[a-z][a-z\d+.-]*:/i.test(plain)) {
    if (!plain.toLowerCase().startsWith(`${siteUrl.toLowerCase()}/`)) return null;
    // Other sites may live on the same host: only what looks like an event is certainly meant.
    const inside = /\/(events\/.+)$/.exec(plain)?.[1];
    return inside === undefined ? null : trimSlashes(inside);
  }
  return trimSlashes(plain.replace(/^(?:\.{1,2}\/)+/, "").replace(/index\.html$/, ""));
}

function findEvent(id: string, fragment: string, path: string, archive: Archive): InsideLink {
  if (archive.eventsById.has(id)) return findAnchor(id, fragment, archive);
  const nearest = findNearest(id, [...archive.eventsById.keys()]);
  return { kind: "page-missing", written: path, nearest: nearest === null ? null : `${nearest}.md` };
}

function findTopic(id: string, archive: Archive): InsideLink {
  if (archive.topicsById.has(id)) return { kind: "found" };
  const [event = "", slug = ""] = id.split("/");
  const slugs = (archive.topicsByEvent.get(event) ?? []).map((topic) => topic.slug);
  const nearest = findNearest(slug, slugs);
  return { kind: "page-missing", written: `events/${id}`, nearest: nearest && `${event}.md#${nearest}` };
}

function findAnchor(event: string, fragment: string, archive: Archive): InsideLink {
  if (fragment === "" || /^(?:fn|fnref|user-content)-/.test(fragment)) return { kind: "found" };
  const headings = archive.eventsById
    .get(event)
    ?.parts.flatMap((part) => (part.kind === "prose" ? [] : [part.slug]));
  const anchors = headings ?? [];
  const written = slugify(decode(fragment));
  if (anchors.includes(written)) return { kind: "found" };
  return { kind: "anchor-missing", event, written: decode(fragment), nearest: findNearest(written, anchors) };
}

/** The candidate with the fewest changed letters, else the one that shares the most words. */
function findNearest(word: string, candidates: readonly string[]): string | null {
  const close = suggest(word, candidates);
  if (close !== null) return close;
  const words = new Set(word.split("-"));
  const shared = (candidate: string): number => candidate.split("-").filter((part) => words.has(part)).length;
  const [best] = [...candidates].sort((a, b) => shared(b) - shared(a));
  return best !== undefined && shared(best) * 2 >= words.size ? best : null;
}

function splitAtHash(url: string): string[] {
  const hash = url.indexOf("#");
  return hash < 0 ? [url] : [url.slice(0, hash), url.slice(hash + 1)];
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
