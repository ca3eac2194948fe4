import { basename } from "node:path/posix";
import type { Archive } from "../archive/archive.ts";
import { toRepositoryPath } from "../urls.ts";
import { decodeEncoded } from "../wrapup/decode.ts";
import { isRemote } from "../wrapup/remote-address.ts";
import { suggest } from "../wrapup/suggest.ts";
import type { CheckContext } from "./check-files.ts";
import { type ContentFile, findFileRole } from "./content-file.ts";

/** An address inside the archive that no page has, or no heading of an event. */
export interface BrokenLink {
  /** The event whose page lacks the heading; `null` where there is no such page. */
  readonly event: string | null;
  readonly written: string;
  /** Takes time to find. */
  readonly nearest: string | null;
}

/** Looks an address up among the archive's pages and headings; `null` for one that is there, or leads elsewhere. */
export function findBrokenLink(
  url: string,
  { wrapup, archive, files, options }: CheckContext,
): BrokenLink | null {
  const own = wrapup.parsed.event.id;
  const target = archive.resolveLink(url.startsWith("#") ? `${own}.md${url}` : url);
  if (target?.kind === "event" && target.lost !== null && !isFootnote(target.lost)) {
    const { event, lost } = target;
    return {
      event,
      written: lost,
      get nearest() {
        return findNearest(lost, listSlugs(event, archive));
      },
    };
  }
  // Texts of threads have no headings to link to.
  if (url.startsWith("#") && !target) return { event: null, written: url, nearest: null };
  const path = target ? null : findSitePath(url, options.siteUrl);
  if (path === null) return null;
  const [event, slug] = readEventPath(path);
  if (event === undefined)
    return { event: null, written: url, nearest: findOtherPage(path, archive, files, options.siteUrl) };
  const broken = findEventPage(event, slug, own, archive);
  if (broken || url.includes(":")) return broken;
  // The text stands on several pages, from which one relative address leads to different places.
  return { event: null, written: url, nearest: formatLink(event, slug, own) };
}

/** The whole address of the page that was meant: only those of events may be relative. */
function findOtherPage(
  path: string,
  { threads, repositories }: Archive,
  files: readonly ContentFile[],
  siteUrl: string,
): string | null {
  const pages = files.map((file) => file.path).filter((file) => findFileRole(file) === "page");
  const known = [
    "",
    ...ROUTES,
    ...pages.map((file) => basename(file, ".mdx")),
    ...threads.map(({ slug }) => `threads/${slug}`),
    ...repositories.entries.map(({ name }) => `repositories/${toRepositoryPath(name)}`),
  ];
  const page = path.replace(/^(threads\/.+)\.md$/, "$1");
  const isKnown = known.includes(page) || page.startsWith("api/");
  const nearest = isKnown ? page : suggest(page, known.slice(1, MOST_CANDIDATES));
  const slash = nearest === "" || FILES.test(nearest ?? "") ? "" : "/";
  return nearest === null ? null : siteUrl + nearest + slash;
}

/** Addresses that every archive has, without the first and last slash. */
export const ROUTES =
  "events|topics|threads|repositories|next-steps|statistics|search|feed.xml|events.ics".split("|");
const FILES = /^api\/|^[^/]+\.(?:xml|ics)$/;

/** An event or a topic as a text of the event `own` links to it. */
function formatLink(event: string, slug: string | undefined, own: string): string {
  return (event === own && slug ? "" : `${event}.md`) + (slug ? `#${slug}` : "");
}

/** The path below the site's root, without slashes around it; `null` for addresses of other sites. */
function findSitePath(url: string, siteUrl: string): string | null {
  const address = decodeEncoded(url.replace(/[?#].*$/s, ""));
  if (isRemote(address)) {
    if (!address.startsWith(siteUrl)) return null;
    // Other sites may live on the same host: only what looks like an event is certainly meant.
    const inside = /(?:^|\/)(events\/.+)$/.exec(address.slice(siteUrl.length))?.[1];
    return inside === undefined ? null : trimSlashes(inside);
  }
  return trimSlashes(address.replace(/^(?:\.{1,2}\/)+/, "").replace(/index\.html$/, ""));
}

/** `2023-11` or `2023-11` and a slug, of the ways to write an event's or a topic's address. */
function readEventPath(path: string): [event?: string | undefined, slug?: string | undefined] {
  const file = /^(?:events\/)?([^/]+)\.md$/.exec(path)?.[1];
  if (file !== undefined) return [file];
  const [, event, slug] = /^events\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  return [event, slug];
}

function findEventPage(
  event: string,
  slug: string | undefined,
  own: string,
  archive: Archive,
): BrokenLink | null {
  if (!archive.eventsById.has(event)) {
    const nearest = findNearest(event, [...archive.eventsById.keys()]);
    return { event: null, written: `events/${event}`, nearest: nearest && `${nearest}.md` };
  }
  if (slug === undefined || archive.topicsById.has(`${event}/${slug}`)) return null;
  return {
    event: null,
    written: `events/${event}/${slug}`,
    get nearest() {
      const nearest = findNearest(slug, listSlugs(event, archive));
      return nearest && formatLink(event, nearest, own);
    },
  };
}

function listSlugs(event: string, archive: Archive): string[] {
  const parts = archive.eventsById.get(event)?.parts ?? [];
  return parts.flatMap((part) => (part.kind === "prose" ? [] : [part.slug]));
}

/** The renderer makes these anchors itself. */
function isFootnote(fragment: string): boolean {
  return /^(?:user-content-)?fn(?:ref)?-/.test(fragment);
}

/** No event has as many topics; a file made to keep the checker busy may. */
const MOST_CANDIDATES = 200;

/** The candidate with the fewest changed letters, else the one that shares the most words. */
function findNearest(word: string, all: readonly string[]): string | null {
  const candidates = all.slice(0, MOST_CANDIDATES);
  const close = suggest(word, candidates);
  if (close !== null) return close;
  const words = new Set(word.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = (candidate: string): number => candidate.split("-").filter((part) => words.has(part)).length;
  const [best] = [...candidates].sort((a, b) => shared(b) - shared(a));
  return best !== undefined && shared(best) > 0 && shared(best) * 2 >= words.size ? best : null;
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|(?<!\/)\/+$/g, "");
}
